import type { Socket } from 'node:net';

const SAID: Readonly<Record<string, readonly [status: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address or the headers are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
};

/** Answers what is not HTTP at all, such as an address with bare Arabic letters, with a problem document too. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, detail] = SAID[error.code ?? ''] ?? ['400 Bad Request', 'This is not a valid HTTP request; encode addresses with percent signs.'];
  const number = Number(status.slice(0, 3));
  const body = JSON.stringify({ type: 'urn:isnad:problem:bad-request', title: 'The request is not right', status: number, detail, instance: '/' });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  );
}
