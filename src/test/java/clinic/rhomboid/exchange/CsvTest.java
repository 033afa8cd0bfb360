package clinic.rhomboid.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesWhatNeedsIt() {
    assertEquals("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\" space\",\r\n",
        Csv.line("plain", "a,b", "say \"hi\"", "two\r\nlines", " space", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "\u00a0=1",
    "\u200b=1", "\ttab", "|x", "%x", "=a\nb"})
  void leavesNoFormula(String cell) {
    var line = Csv.line(cell);
    assertTrue(line.startsWith("'") || line.startsWith("\"'"), line);
  }

  @Test
  void leavesOrdinaryWordsAlone() {
    assertEquals("owner@rhomboid.test,2026-11-20,O'Neill,a-b\r\n", Csv.line("owner@rhomboid.test", "2026-11-20", "O'Neill", "a-b"));
  }
}
