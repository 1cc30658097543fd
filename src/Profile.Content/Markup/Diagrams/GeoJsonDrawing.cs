using System.Globalization;
using System.Text;
using System.Text.Json;
using Profile.Content.Documents;

namespace Profile.Content.Markup.Diagrams;

/// <summary>Draws GeoJSON (RFC 7946) as SVG: its shapes alone, without a map below them, so that nothing is requested from another host.</summary>
internal static class GeoJsonDrawing
{
    private const double Width = 640;
    private const double Height = 360;
    private const double Margin = 16;

    /// <summary>The most positions of one drawing; a block with more stays code.</summary>
    public const int MostPositions = 20_000;

    public static bool Is(string language) => language is "geojson";

    /// <summary>The drawing as an <c>svg</c> element, or null when the text is not GeoJSON or holds no positions.</summary>
    /// <param name="title">Its accessible name.</param>
    public static string? Draw(string source, string title)
    {
        try
        {
            using var json = JsonDocument.Parse(source);
            var shapes = new List<Shape>();
            Collect(json.RootElement, null, shapes);
            var points = shapes.SelectMany(s => s.Lines).SelectMany(l => l).ToArray();
            return points.Length is 0 or > MostPositions ? null : Write(shapes, new Projection(points), title);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, string? name, List<Shape> shapes)
    {
        switch (Text(element, "type"))
        {
            case "FeatureCollection":
                foreach (var feature in element.GetProperty("features").EnumerateArray())
                {
                    Collect(feature, name, shapes);
                }

                break;
            case "Feature" when element.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object:
                Collect(geometry, element.TryGetProperty("properties", out var p) ? Text(p, "name") ?? Text(p, "title") : null, shapes);
                break;
            case "GeometryCollection" when element.TryGetProperty("geometries", out var geometries):
                foreach (var part in geometries.EnumerateArray())
                {
                    Collect(part, name, shapes);
                }

                break;
            case { } type when element.TryGetProperty("coordinates", out var coordinates):
                var lines = new List<List<Position>>();
                Lines(coordinates, lines, type is "Point" or "MultiPoint");
                shapes.Add(new Shape(lines, type is "Polygon" or "MultiPolygon", name));
                break;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Arrays of positions at any depth; each position of points is a line of its own.
    private static void Lines(JsonElement coordinates, List<List<Position>> lines, bool arePoints)
    {
        if (IsPosition(coordinates))
        {
            lines.Add([PositionOf(coordinates)]);
        }
        else if (!arePoints && coordinates.GetArrayLength() > 0 && IsPosition(coordinates[0]))
        {
            lines.Add([.. coordinates.EnumerateArray().Select(PositionOf)]);
        }
        else
        {
            foreach (var part in coordinates.EnumerateArray())
            {
                Lines(part, lines, arePoints);
            }
        }
    }

    private static bool IsPosition(JsonElement element) => element.GetArrayLength() >= 2 && element[0].ValueKind == JsonValueKind.Number;

    private static Position PositionOf(JsonElement element) =>
        new(Math.Clamp(element[0].GetDouble(), -360, 360), Math.Clamp(element[1].GetDouble(), -90, 90));

    private static string Write(List<Shape> shapes, Projection projection, string title)
    {
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"<svg class=\"pf-map\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{HtmlText.Encode(title)}\">");
        foreach (var shape in shapes)
        {
            var path = new StringBuilder();
            foreach (var line in shape.Lines)
            {
                var command = 'M';
                foreach (var position in line)
                {
                    var (x, y) = projection.Of(position);
                    path.Append(CultureInfo.InvariantCulture, $"{command}{x:0.#} {y:0.#}");
                    command = 'L';
                }

                // A point is a line of no length; round line ends make it a disc.
                path.Append(line.Count == 1 ? "h0" : shape.IsArea ? "Z" : "");
            }

            var name = shape.Name is null ? "" : $"<title>{HtmlText.Encode(shape.Name)}</title>";
            var form = shape.IsArea ? "area" : shape.Lines.All(l => l.Count == 1) ? "point" : "line";
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"pf-{form}\" d=\"{path}\">{name}</path>");
        }

        return svg.Append("</svg>").ToString();
    }

    private readonly record struct Position(double Longitude, double Latitude);

    private sealed record Shape(List<List<Position>> Lines, bool IsArea, string? Name);

    // Equirectangular, true to scale in the middle of the drawing.
    private sealed class Projection
    {
        // A single point has no extent.
        private const double SmallestExtent = 1e-6;

        private readonly double shrink;
        private readonly double scale;
        private readonly double left;
        private readonly double top;

        public Projection(Position[] positions)
        {
            var (west, east) = (positions.Min(p => p.Longitude), positions.Max(p => p.Longitude));
            var (south, north) = (positions.Min(p => p.Latitude), positions.Max(p => p.Latitude));
            shrink = Math.Max(0.01, Math.Cos((south + north) / 2 * Math.PI / 180));
            scale = Math.Min((Width - (2 * Margin)) / Math.Max(SmallestExtent, (east - west) * shrink),
                (Height - (2 * Margin)) / Math.Max(SmallestExtent, north - south));
            left = (Width / 2) - ((west + east) / 2 * shrink * scale);
            top = (Height / 2) + ((south + north) / 2 * scale);
        }

        public (double X, double Y) Of(Position position) => (left + (position.Longitude * shrink * scale), top - (position.Latitude * scale));
    }
}
