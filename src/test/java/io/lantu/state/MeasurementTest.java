package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.Geodesy;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.ShapeStatus;
import io.lantu.model.StructureElement;
import io.lantu.settings.Messages;
import io.lantu.state.Measurement.Kind;
import io.lantu.state.Measurement.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class MeasurementTest {
  private static final LonLat LANZHOU = new LonLat(103.8343, 36.0611);
  private static final LonLat XINING = new LonLat(101.7782, 36.6171);
  private static final Messages ZH = new Messages(Language.ZH);

  private final Measurement measurement = new Measurement(figure -> List.of());

  @Test
  void measuresGeodesicallyBetweenClicks() {
    measurement.toggle(Kind.DISTANCE);
    measurement.add(LANZHOU);
    measurement.add(XINING);
    measurement.finish();
    Reading r = measurement.reading();
    assertThat(r.metres()).isEqualTo(Geodesy.distance(103.8343, 36.0611, 101.7782, 36.6171));
    assertThat(r.metres()).isBetween(194_000.0, 196_000.0);
    assertThat(r.lastAzimuth()).isBetween(288.0, 290.0);
    assertThat(MeasureText.headline(r, ZH)).isEqualTo("194.6 千米");
  }

  @Test
  void countsThePointerWhileMeasuring() {
    measurement.toggle(Kind.DISTANCE);
    measurement.add(LANZHOU);
    measurement.hover(XINING);
    assertThat(measurement.reading().metres()).isGreaterThan(194_000);
    assertThat(measurement.reading().fixed()).isEqualTo(1);
    measurement.hover(null);
    assertThat(measurement.reading().metres()).isZero();
  }

  @Test
  void measuresAreaAndPerimeter() {
    measurement.toggle(Kind.AREA);
    measurement.add(new LonLat(103, 36));
    measurement.add(new LonLat(104, 36));
    measurement.add(new LonLat(104, 37));
    measurement.add(new LonLat(103, 37));
    measurement.finish();
    // A degree by a degree: 111 km by 89.5 km on average.
    assertThat(measurement.reading().squareMetres()).isBetween(9.8e9, 10.0e9);
    assertThat(measurement.reading().metres()).isCloseTo(401_000, within(1_500.0));
    assertThat(measurement.reading().crossing()).isFalse();
  }

  @Test
  void saysThatACrossedOutlineHasNoArea() {
    measurement.toggle(Kind.AREA);
    measurement.add(new LonLat(103, 36));
    measurement.add(new LonLat(104, 37));
    measurement.add(new LonLat(104, 36));
    measurement.add(new LonLat(103, 37));
    assertThat(measurement.reading().crossing()).isTrue();
    assertThat(MeasureText.warnings(measurement.reading(), ZH)).containsExactly("边线自相交，面积不可靠。");
  }

  @Test
  void takesPointsBackAndReopensAFinishedFigure() {
    measurement.toggle(Kind.DISTANCE);
    measurement.add(LANZHOU);
    measurement.add(XINING);
    measurement.finish();
    measurement.takeBack();
    assertThat(measurement.reading().finished()).isFalse();
    assertThat(measurement.reading().fixed()).isEqualTo(2);
    measurement.takeBack();
    assertThat(measurement.reading().fixed()).isEqualTo(1);
    measurement.takeBack();
    measurement.takeBack();
    assertThat(measurement.reading().fixed()).isZero();
    assertThat(measurement.isActive()).isTrue();
  }

  @Test
  void beginsANewFigureAfterAFinishedOne() {
    measurement.toggle(Kind.DISTANCE);
    measurement.add(LANZHOU);
    measurement.add(XINING);
    measurement.finish();
    measurement.hover(LANZHOU);
    assertThat(measurement.reading().points()).hasSize(2);
    measurement.add(LANZHOU);
    assertThat(measurement.reading().points()).containsExactly(LANZHOU);
  }

  @Test
  void doesNotFinishBeforeThereIsAFigure() {
    measurement.toggle(Kind.AREA);
    measurement.add(LANZHOU);
    measurement.add(XINING);
    measurement.finish();
    assertThat(measurement.reading().finished()).isFalse();
  }

  @Test
  void sameCommandAgainStops() {
    measurement.toggle(Kind.DISTANCE);
    measurement.toggle(Kind.AREA);
    assertThat(measurement.reading().kind()).isEqualTo(Kind.AREA);
    measurement.toggle(Kind.AREA);
    assertThat(measurement.isActive()).isFalse();
    measurement.add(LANZHOU);
    assertThat(measurement.reading()).isEqualTo(Reading.OFF);
  }

  @Test
  void warnsOfShapesThatAreNoSurvey() throws ParseException {
    Geometry belt =
        new WKTReader().read("POLYGON ((102.5 36, 103 36, 103 37, 102.5 37, 102.5 36))");
    Measurement warned =
        new Measurement(figure -> belt.intersects(figure) ? List.of(element()) : List.of());
    warned.toggle(Kind.DISTANCE);
    warned.add(LANZHOU);
    warned.add(new LonLat(103.5, 36.2));
    assertThat(warned.reading().estimates()).isEmpty();
    warned.add(XINING);
    assertThat(MeasureText.warnings(warned.reading(), ZH))
        .singleElement()
        .asString()
        .contains("兰西经济带（据成员）");
    assertThat(MeasureText.copy(warned.reading(), ZH))
        .contains("大地线")
        .contains("103.834300\t36.061100");
    warned.takeBack();
    assertThat(warned.reading().estimates()).isEmpty();
  }

  @Test
  void writesLengthsAndAreasWithFourDigits() {
    assertThat(MeasureText.length(812.4, ZH)).isEqualTo("812 米");
    assertThat(MeasureText.length(12_345, ZH)).isEqualTo("12.35 千米");
    assertThat(MeasureText.length(1_234_567, ZH)).isEqualTo("1,235 千米");
    assertThat(MeasureText.area(18.14e6, ZH)).isEqualTo("18.14 平方千米（1,814 公顷）");
    assertThat(MeasureText.area(54_321, ZH)).isEqualTo("5.432 公顷");
    assertThat(MeasureText.area(18.14e6, new Messages(Language.EN)))
        .isEqualTo("18.14 km² (1,814 ha)");
  }

  private static StructureElement element() {
    return StructureElement.named("s/belt", "四带", ElementKind.BELT, "兰西经济带", "Lanzhou-Xining belt")
        .change()
        .status(ShapeStatus.DERIVED)
        .done();
  }
}
