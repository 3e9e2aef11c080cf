/** Frames wider than this tell the server nothing more about a face. */
const MAX_WIDTH = 640;
const JPEG_QUALITY = 0.85;

/** Asks the person for the camera; rejects with a sentence that says why there is none. */
export async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new Error(
      'This browser gives the camera only to pages on this machine or over HTTPS. A photo works too.',
    );
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'user', width: { ideal: 640 }, height: { ideal: 480 } },
      audio: false,
    });
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
}

function reason(error: unknown): string {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'The camera was not allowed. Allow it in the address bar, or use a photo.';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'No camera was found. A photo works too.';
    case 'NotReadableError':
      return 'The camera is in use by another program.';
    default:
      return 'The camera could not be started. A photo works too.';
  }
}

export function closeCamera(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}

/** Turns what a video shows now into a small JPEG, on one canvas that is never shown. */
export class FrameGrabber {
  private readonly canvas = document.createElement('canvas');

  /** The present frame; null while the video shows nothing yet. */
  async grab(video: HTMLVideoElement): Promise<Blob | null> {
    if (video.videoWidth === 0) {
      return null;
    }
    const scale = Math.min(1, MAX_WIDTH / video.videoWidth);
    this.canvas.width = Math.round(video.videoWidth * scale);
    this.canvas.height = Math.round(video.videoHeight * scale);
    this.canvas
      .getContext('2d', { willReadFrequently: true })
      ?.drawImage(video, 0, 0, this.canvas.width, this.canvas.height);
    return new Promise((resolve) => this.canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  }
}
