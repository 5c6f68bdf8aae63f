/** JSON-RPC as every client speaks it. */
export interface Rpc {
  request(method: string, params?: readonly unknown[]): Promise<unknown>;
  /** Ends what the connection holds. */
  close(): Promise<void>;
}

/** An error that a client answered with, in the shape that all of them share. */
export interface RpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}
