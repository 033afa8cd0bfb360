package clinic.rhomboid.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code to be drawn inside a page: sent nowhere, kept nowhere.
 *
 * @param side in modules, the quiet zone of four on each side included
 * @param path its dark modules, in the words of an SVG path
 */
public record QrPicture(int side, String path) {

  private static final int QUIET = 4;

  /** The code that says this. */
  public static QrPicture of(String text) {
    try {
      var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      var path = new StringBuilder();
      for (var y = 0; y < modules.getHeight(); y++) {
        for (var x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 1) {
            path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(modules.getWidth() + 2 * QUIET, path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalStateException("An address this long fits no QR code", tooLong);
    }
  }
}
