using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Laminar.Reference;

/// <summary>JSON by the framework's document model. Paths are of names and numbers.</summary>
public static class JsonFunctions
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("JSON_VALUE", a => Follow(a) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null) } value ? Text(value) : null),
        ("JSON_QUERY", a => Follow(a)?.GetRawText()),
        ("JSON_EXISTS", a => Follow(a) is not null),
        ("JSON_GET", a => Get(a)?.GetRawText()),
        ("JSON_GET_TEXT", a => Get(a) is { ValueKind: not JsonValueKind.Null } value ? Text(value) : null),
        ("JSON_PARSE", a => Checked(a) is var _ ? a[0] : null),
        ("JSON_ARRAY_LENGTH", a => Checked(a) is { ValueKind: JsonValueKind.Array } array ? array.GetArrayLength() : throw new RowError("no array")),
        ("JSON_TYPEOF", a => Checked(a).ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            var kind => kind.ToString().ToLowerInvariant(),
        }),
        ("IS_JSON", a => Parse(a) is not null),
        ("IS_JSON_OBJECT", a => Parse(a) is { ValueKind: JsonValueKind.Object }),
        ("IS_JSON_ARRAY", a => Parse(a) is { ValueKind: JsonValueKind.Array }),
        ("IS_JSON_SCALAR", a => Parse(a) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) }),
    ];

    private static JsonElement? Parse(object?[] a)
    {
        try
        {
            return JsonDocument.Parse((string)a[0]!, Options).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Checked(object?[] a) => Parse(a) ?? throw new RowError("the text is no JSON");

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement? Get(object?[] a) => a[1] is string name ? Member(Checked(a), name) : Element(Checked(a), (int)Integers.Widen(a[1]!));

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Element(JsonElement value, int index)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var items = value.EnumerateArray().ToList();
        index = index < 0 ? items.Count + index : index;
        return index >= 0 && index < items.Count ? items[index] : null;
    }

    private static JsonElement? Follow(object?[] a)
    {
        var value = Parse(a);
        foreach (Match step in Regex.Matches((string)a[1]!, @"\.(\w+)|\.""([^""]*)""|\[(\d+)\]"))
        {
            if (value is null)
            {
                return null;
            }

            value = step.Groups[3].Success ? Element(value.Value, int.Parse(step.Groups[3].Value)) : Member(value.Value, step.Groups[1].Value + step.Groups[2].Value);
        }

        return value;
    }
}
