using System;

namespace Laminar.Formats;

/// <summary>The type of a composite value, which its bytes do not say: what reading and writing it needs. Made once for each column.</summary>
public sealed class ValueShape
{
    /// <summary>The most elements that a value read from a file may have; a longer one is a bad field.</summary>
    public const int MaxElements = 1 << 16;

    private ValueShape(ValueKind kind, ValueShape? element, string name, bool takesNulls)
    {
        Kind = kind;
        Element = element;
        Name = name;
        TakesNulls = takesNulls;
    }

    /// <summary>What the value is.</summary>
    public ValueKind Kind { get; }

    /// <summary>What the elements of an array are.</summary>
    public ValueShape? Element { get; }

    /// <summary>Whether elements of an array may be NULL.</summary>
    internal bool TakesNulls { get; }

    /// <summary>The type as SQL writes it.</summary>
    internal string Name { get; }

    /// <summary>What messages say was expected.</summary>
    internal string Expected => FormattableString.Invariant($"a JSON value of type {Name}, with at most {MaxElements:N0} elements{(TakesNulls ? "" : ", none of them null")}");

    /// <summary>The names of a row's fields.</summary>
    internal string[] Names { get; private init; } = [];

    /// <summary>What a row's fields are; of a map, its keys and its values.</summary>
    internal ValueShape[] Parts { get; private init; } = [];

    /// <summary>A value that is no composite.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The type as SQL writes it.</param>
    public static ValueShape Scalar(ValueKind kind, string name) => new(kind, null, name, takesNulls: true);

    /// <summary>An array.</summary>
    /// <param name="element">What its elements are.</param>
    /// <param name="takesNulls">Whether any of them may be NULL: a C# array of plain numbers has no room for it.</param>
    public static ValueShape Array(ValueShape element, bool takesNulls = true)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new(ValueKind.Array, element, "ARRAY<" + element.Name + ">", takesNulls);
    }

    /// <summary>A row.</summary>
    /// <param name="names">The names of its fields, in their order.</param>
    /// <param name="fields">What they are.</param>
    public static ValueShape Row(string[] names, ValueShape[] fields)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(fields);
        var text = string.Join(", ", System.Linq.Enumerable.Select(System.Linq.Enumerable.Zip(names, fields), field => field.First + " " + field.Second.Name));
        return new(ValueKind.Row, null, "ROW<" + text + ">", takesNulls: true) { Names = names, Parts = fields };
    }

    /// <summary>A map.</summary>
    /// <param name="key">What its keys are: no composite.</param>
    /// <param name="value">What its values are.</param>
    public static ValueShape Map(ValueShape key, ValueShape value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new(ValueKind.Map, null, "MAP<" + key.Name + ", " + value.Name + ">", takesNulls: true) { Parts = [key, value] };
    }

    /// <summary>The value as JSON, for people to look at; BYTES as their cast to text is: \x and hexadecimal digits.</summary>
    public string ToJson(Utf8 value) => Kind == ValueKind.Bytes ? ((SqlBytes)value).ToString() : System.Text.Encoding.UTF8.GetString(JsonValueText.Of(value, this));
}
