import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The room of a drawing, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Lays a drawing out for the room that it has, again whenever that changes. */
export function Drawing({ children }: { readonly children: (room: Room) => ComponentChildren }) {
  const holder = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((last) => (last.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="drawing" ref={holder}>
      {room.width > 0 && children(room)}
    </div>
  );
}
