using System.Linq;

namespace Laminar.Compiler.Catalog;

/// <summary>A type of the language. Precision and scale matter for DECIMAL casts only and are 0 elsewhere.</summary>
public sealed record SqlType(TypeKind Kind, int Precision = 0, int Scale = 0)
{
    public static readonly SqlType Null = new(TypeKind.Null);
    public static readonly SqlType Boolean = new(TypeKind.Boolean);
    public static readonly SqlType TinyInt = new(TypeKind.TinyInt);
    public static readonly SqlType SmallInt = new(TypeKind.SmallInt);
    public static readonly SqlType Integer = new(TypeKind.Integer);
    public static readonly SqlType BigInt = new(TypeKind.BigInt);
    public static readonly SqlType UTinyInt = new(TypeKind.UTinyInt);
    public static readonly SqlType USmallInt = new(TypeKind.USmallInt);
    public static readonly SqlType UInteger = new(TypeKind.UInteger);
    public static readonly SqlType UBigInt = new(TypeKind.UBigInt);
    public static readonly SqlType Real = new(TypeKind.Real);
    public static readonly SqlType Double = new(TypeKind.Double);
    public static readonly SqlType Decimal = new(TypeKind.Decimal);
    public static readonly SqlType Text = new(TypeKind.Text);
    public static readonly SqlType Timestamp = new(TypeKind.Timestamp);
    public static readonly SqlType Date = new(TypeKind.Date);
    public static readonly SqlType Time = new(TypeKind.Time);
    public static readonly SqlType Interval = new(TypeKind.Interval);
    public static readonly SqlType Bytes = new(TypeKind.Bytes);
    public static readonly SqlType Error = new(TypeKind.Error);

    /// <summary>The type of an ARRAY's elements, any of which may be NULL; null for other types.</summary>
    public SqlType? Element { get; init; }

    /// <summary>ARRAY of a type. A DECIMAL in it has no precision: that belongs to casts and columns.</summary>
    public static SqlType ArrayOf(SqlType element) => new(TypeKind.Array) { Element = element.Kind == TypeKind.Decimal ? Decimal : element };

    /// <summary>The fields of a ROW, any of which may be NULL; none for other types.</summary>
    public EquatableArray<RowField> Fields { get; init; }

    /// <summary>The type of a MAP's keys, none of which is NULL; null for other types.</summary>
    public SqlType? Key { get; init; }

    /// <summary>The type of a MAP's values, any of which may be NULL; null for other types.</summary>
    public SqlType? Value { get; init; }

    /// <summary>ROW of fields.</summary>
    public static SqlType RowOf(EquatableArray<RowField> fields) =>
        new(TypeKind.Row) { Fields = fields.Select(x => x.Type.Kind == TypeKind.Decimal ? x with { Type = Decimal } : x).ToEquatableArray() };

    /// <summary>MAP of keys and values.</summary>
    public static SqlType MapOf(SqlType key, SqlType value) =>
        new(TypeKind.Map) { Key = key.Kind == TypeKind.Decimal ? Decimal : key, Value = value.Kind == TypeKind.Decimal ? Decimal : value };

    /// <summary>The type without the names of fields, which make no difference to values: equal where values of both are held alike.</summary>
    public SqlType Unnamed => Kind switch
    {
        TypeKind.Row => this with { Fields = Fields.Select(x => new RowField(string.Empty, x.Type.Unnamed)).ToEquatableArray() },
        TypeKind.Map => this with { Key = Key!.Unnamed, Value = Value!.Unnamed },
        TypeKind.Array => this with { Element = Element!.Unnamed },
        _ => this,
    };

    /// <summary>Made of other values.</summary>
    public bool IsComposite => Kind is TypeKind.Array or TypeKind.Row or TypeKind.Map;

    /// <summary>Held as bytes, equal where those are; seen through a view that says what they are.</summary>
    public bool IsPacked => IsComposite || Kind == TypeKind.Bytes;

    /// <summary>Values of it have an order: ORDER BY, &lt;, MIN.</summary>
    public bool IsOrdered => !IsComposite;

    public bool IsInteger => Kind >= TypeKind.TinyInt && Kind <= TypeKind.UBigInt;

    public bool IsNumeric => Kind >= TypeKind.TinyInt && Kind <= TypeKind.Decimal;

    public bool IsFloating => Kind is TypeKind.Real or TypeKind.Double;
}
