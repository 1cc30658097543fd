using Profile.Content.Markup.Diagrams;

namespace Profile.Content.Tests.Markup.Diagrams;

public sealed class GeoJsonDrawingTests
{
    [Fact]
    public void Shapes_fill_the_drawing_with_north_above()
    {
        var svg = GeoJsonDrawing.Draw("""
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "A & B"}, "geometry": {"type": "Polygon",
                "coordinates": [[[0, -1], [2, -1], [2, 1], [0, 1], [0, -1]]]}},
              {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 0]}},
              {"type": "Feature", "properties": null, "geometry": {"type": "LineString", "coordinates": [[0, 0], [2, 0]]}}]}
            """, "Diagram 1");
        Assert.Equal(
            "<svg class=\"pf-map\" viewBox=\"0 0 640 360\" role=\"img\" aria-label=\"Diagram 1\">"
            + "<path class=\"pf-area\" d=\"M156 344L484 344L484 16L156 16L156 344Z\"><title>A &amp; B</title></path>"
            + "<path class=\"pf-point\" d=\"M320 180h0\"></path>"
            + "<path class=\"pf-line\" d=\"M156 180L484 180\"></path></svg>",
            svg);
    }

    [Fact]
    public void A_single_point_is_drawn_in_the_middle() =>
        Assert.Contains("M320 180h0", GeoJsonDrawing.Draw("""{"type": "Point", "coordinates": [-60.1, 12.5]}""", "D"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type": "FeatureCollection", "features": {}}""")]
    [InlineData("""{"type": "FeatureCollection"}""")]
    [InlineData("""{"type": "GeometryCollection", "geometries": []}""")]
    [InlineData("""{"type": "Point", "coordinates": ["a", 1]}""")]
    [InlineData("""{"type": "LineString", "coordinates": [[0, 0], 1]}""")]
    [InlineData("""{"type": "Polygon", "coordinates": 5}""")]
    public void What_is_not_GeoJSON_is_not_drawn(string source) => Assert.Null(GeoJsonDrawing.Draw(source, "D"));
}
