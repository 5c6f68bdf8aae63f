/** The languages that everything is written in. */
export const LANGUAGES = ["en", "zh"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in every language: the one form in which this project holds two of them. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The names in the `{name}` placeholders of a template. */
export type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Fills the `{name}` placeholders of a template; one without a value stays as it is. */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number | bigint>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
