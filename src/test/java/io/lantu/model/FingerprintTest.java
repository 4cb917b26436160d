package io.lantu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一心 两翼、多点。|一心两翼多点",
        "１８．１４平方公里|1814平方公里",
        "18.14km²|1814km2",
        "第 一\t章\u3000总则|第一章总则",
        "甲[bookmark: _Toc1]乙|甲乙",
        "ＡＢＣ（ａ）|ABCa",
        "①项目|1项目",
        "𠀀—𠀁|𠀀𠀁"
      })
  void keepsOnlyLettersAndDigitsOfTheCompatibilityForm(String text, String letters) {
    assertThat(Fingerprint.normalise(text)).isEqualTo(letters);
  }

  @Test
  void isTheSameHoweverTheTextIsBrokenUp() {
    Fingerprint plain = Fingerprint.of("规划面积18.14平方公里，东至柳沟河");
    assertThat(Fingerprint.of("规划面积 18．14\n平方公里。\n— 12 —".replace("— 12 —", "东至柳沟河")))
        .isEqualTo(plain);
    assertThat(Fingerprint.of("规划面积18.15平方公里，东至柳沟河")).isNotEqualTo(plain);
  }

  @Test
  void hasTheWrittenFormOfLengthHashAndDigest() {
    // Worked out another way: 97 b² + 98 b + 99 modulo 2^64, b the base.
    BigInteger base = new BigInteger(Long.toUnsignedString(Fingerprint.HASH_BASE));
    BigInteger sum =
        base.pow(2)
            .multiply(BigInteger.valueOf(97))
            .add(base.multiply(BigInteger.valueOf(98)))
            .add(BigInteger.valueOf(99));
    long expected = sum.longValue();
    assertThat(Fingerprint.of("a b.c"))
        .isEqualTo(new Fingerprint(3, expected, "ba7816bf8f01cfea"))
        .hasToString("3-" + String.format("%016x", expected) + "-ba7816bf8f01cfea");
  }

  @Test
  void readsWhatItWrites() {
    Fingerprint fp = Fingerprint.of("兰州新区");
    assertThat(Fingerprint.parse(fp.toString())).isEqualTo(fp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "0-0123456789abcdef-0123456789abcdef",
        "12-0123456789ABCDEF-0123456789abcdef",
        "12-0123456789abcde-0123456789abcdef",
        "12-0123456789abcdef-0123456789abcdef-1",
        " 12-0123456789abcdef-0123456789abcdef",
        "12345678-0123456789abcdef-0123456789abcdef"
      })
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> Fingerprint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("malformed");
  }

  @Test
  void refusesSpansWithoutALetter() {
    assertThatThrownBy(() -> Fingerprint.of("……，。")).isInstanceOf(IllegalArgumentException.class);
  }
}
