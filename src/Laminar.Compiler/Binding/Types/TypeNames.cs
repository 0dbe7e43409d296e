using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Types as SQL writes them, for casts and for columns of CREATE SOURCE.</summary>
public static class TypeNames
{
    private const int MaxPrecision = 38;
    private const int MaxScale = 28;
    private const int MaxDepth = 8;

    private static readonly Dictionary<string, SqlType> Names = new()
    {
        ["BOOLEAN"] = SqlType.Boolean, ["BOOL"] = SqlType.Boolean,
        ["TINYINT"] = SqlType.TinyInt, ["INT1"] = SqlType.TinyInt,
        ["SMALLINT"] = SqlType.SmallInt, ["INT2"] = SqlType.SmallInt,
        ["INTEGER"] = SqlType.Integer, ["INT"] = SqlType.Integer, ["INT4"] = SqlType.Integer,
        ["BIGINT"] = SqlType.BigInt, ["INT8"] = SqlType.BigInt,
        ["UTINYINT"] = SqlType.UTinyInt, ["TINYINT UNSIGNED"] = SqlType.UTinyInt,
        ["USMALLINT"] = SqlType.USmallInt, ["SMALLINT UNSIGNED"] = SqlType.USmallInt,
        ["UINTEGER"] = SqlType.UInteger, ["INTEGER UNSIGNED"] = SqlType.UInteger, ["INT UNSIGNED"] = SqlType.UInteger,
        ["UBIGINT"] = SqlType.UBigInt, ["BIGINT UNSIGNED"] = SqlType.UBigInt,
        ["REAL"] = SqlType.Real, ["FLOAT4"] = SqlType.Real,
        ["DOUBLE"] = SqlType.Double, ["DOUBLE PRECISION"] = SqlType.Double, ["FLOAT8"] = SqlType.Double, ["FLOAT"] = SqlType.Double,
        ["DECIMAL"] = SqlType.Decimal, ["NUMERIC"] = SqlType.Decimal, ["DEC"] = SqlType.Decimal,
        ["VARCHAR"] = SqlType.Text, ["TEXT"] = SqlType.Text, ["STRING"] = SqlType.Text, ["CHARACTER VARYING"] = SqlType.Text, ["CHAR VARYING"] = SqlType.Text,
        ["TIMESTAMP"] = SqlType.Timestamp, ["TIMESTAMP WITHOUT TIME ZONE"] = SqlType.Timestamp, ["DATETIME"] = SqlType.Timestamp,
        ["TIMESTAMP_LTZ"] = SqlType.Timestamp, ["TIMESTAMP WITH LOCAL TIME ZONE"] = SqlType.Timestamp,
        ["BYTES"] = SqlType.Bytes, ["VARBINARY"] = SqlType.Bytes, ["BYTEA"] = SqlType.Bytes,
        ["DATE"] = SqlType.Date,
        ["TIME"] = SqlType.Time, ["TIME WITHOUT TIME ZONE"] = SqlType.Time,
        ["INTERVAL"] = SqlType.Interval, ["INTERVAL DAY TO SECOND"] = SqlType.Interval,
    };

    private static readonly HashSet<string> Later = new()
    {
        "CHAR", "CHARACTER", "BINARY", "ROW", "MAP", "MULTISET", "JSON", "JSONB", "VARIANT", "UUID",
        "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE", "TIME WITH TIME ZONE",
    };

    /// <summary>The type, or null, reported. <paramref name="length"/> is n of VARCHAR(n), else 0; a timestamp keeps nanoseconds whatever its precision says.</summary>
    public static SqlType? Resolve(TypeSyntax syntax, DiagnosticBag diagnostics, out int length)
    {
        length = 0;
        if (Later.Contains(syntax.Name))
        {
            diagnostics.NotSupportedYet(syntax.Span, "the type " + syntax.Name);
            return null;
        }

        if (syntax.Name == "ARRAY")
        {
            return Array(syntax, diagnostics);
        }

        if (!Names.TryGetValue(syntax.Name, out var type))
        {
            diagnostics.Report(BindingRules.UnknownType, syntax.Span, NameSuggestion.Fix(syntax.Name, Names.Keys, syntax.Span), syntax.Name, NameSuggestion.Nearby(syntax.Name, Names.Keys));
            return null;
        }

        return WithArguments(syntax, type, diagnostics, ref length);
    }

    /// <summary>ARRAY&lt;T&gt;, T ARRAY or T[]; a length of T says nothing here.</summary>
    private static SqlType? Array(TypeSyntax syntax, DiagnosticBag diagnostics)
    {
        if (syntax.Fields.Count != 1 || syntax.Fields[0].Type is not { } element)
        {
            diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "an array says what its elements are: ARRAY<BIGINT>");
            return null;
        }

        var type = Resolve(element, diagnostics, out _);
        if (type is not null && Depth(type) >= MaxDepth)
        {
            diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "arrays nest at most " + MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture) + " deep");
            return null;
        }

        return type is null ? null : SqlType.ArrayOf(type);
    }

    private static int Depth(SqlType type) => type.Element is null ? 0 : 1 + Depth(type.Element);

    private static SqlType? WithArguments(TypeSyntax syntax, SqlType type, DiagnosticBag diagnostics, ref int length)
    {
        var arguments = syntax.Arguments;
        if (arguments.Count == 0)
        {
            return type;
        }

        var first = arguments[0];
        var second = arguments.Count > 1 ? arguments[1] : 0;
        var reason = type.Kind switch
        {
            TypeKind.Decimal when arguments.Count > 2 || first is < 1 or > MaxPrecision || second < 0 || second > first || second > MaxScale =>
                "DECIMAL(p, s) has a precision p from 1 to 38 and a scale s from 0 to p, at most 28",
            TypeKind.Text when arguments.Count > 1 || first < 1 => "VARCHAR(n) has a length of at least 1",
            TypeKind.Timestamp or TypeKind.Time when arguments.Count > 1 || first is < 0 or > 9 => syntax.Name + "(p) has a precision from 0 to 9",
            TypeKind.Double when syntax.Name == "FLOAT" && arguments.Count == 1 && first is >= 1 and <= 53 => null,
            TypeKind.Decimal or TypeKind.Text or TypeKind.Timestamp or TypeKind.Time => null,
            _ => syntax.Name + " takes no argument",
        };
        if (reason is not null)
        {
            diagnostics.Report(BindingRules.TypeArguments, syntax.Span, reason);
            return null;
        }

        length = type.Kind == TypeKind.Text ? first : 0;
        return type.Kind switch
        {
            TypeKind.Decimal => new SqlType(TypeKind.Decimal, first, second),
            TypeKind.Double when first <= 24 => SqlType.Real,
            _ => type,
        };
    }
}
