namespace Laminar.Functions;

/// <content>Functions of the standard, by path.</content>
public static partial class Json
{
    /// <summary>A scalar as text; null where the path leads to none, or to JSON's null.</summary>
    public static Utf8? Value(Utf8 json, JsonPath path) =>
        JsonValues.TryRead(json.Span, out var root) && path.TryFollow(root, out var value)
        && value[0] is not ((byte)'{' or (byte)'[' or (byte)'n') && JsonValues.TryText(value, out var text) ? text : null;

    /// <summary>As <see cref="Value(Utf8, JsonPath)"/>.</summary>
    public static string? Value(string json, JsonPath path) => Value(Text.ToUtf8(json), path)?.ToString();

    /// <summary>The JSON that the path leads to; null where it leads nowhere.</summary>
    public static Utf8? Query(Utf8 json, JsonPath path) =>
        JsonValues.TryRead(json.Span, out var root) && path.TryFollow(root, out var value) ? Utf8.View(value) : null;

    /// <summary>As <see cref="Query(Utf8, JsonPath)"/>.</summary>
    public static string? Query(string json, JsonPath path) => Query(Text.ToUtf8(json), path)?.ToString();

    /// <summary>Whether the path leads anywhere.</summary>
    public static bool Exists(Utf8 json, JsonPath path) => JsonValues.TryRead(json.Span, out var root) && path.TryFollow(root, out _);

    /// <summary>As <see cref="Exists(Utf8, JsonPath)"/>.</summary>
    public static bool Exists(string json, JsonPath path) => Exists(Text.ToUtf8(json), path);
}
