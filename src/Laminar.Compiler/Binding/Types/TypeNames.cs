using System.Collections.Generic;
using System.Linq;
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

    private const string JsonInText = "VARCHAR holds it, and JSON_VALUE, JSON_QUERY and JSON_EXISTS look into it";

    /// <summary>Types that are not there yet, and what to write for now.</summary>
    private static readonly Dictionary<string, string> Later = new()
    {
        ["CHAR"] = "write VARCHAR", ["CHARACTER"] = "write VARCHAR", ["BINARY"] = "write BYTES", ["MULTISET"] = "write ARRAY<T>",
        ["JSON"] = JsonInText, ["JSONB"] = JsonInText, ["VARIANT"] = JsonInText, ["UUID"] = "write VARCHAR",
        ["TIMESTAMPTZ"] = "write TIMESTAMP, which is an instant in UTC: offsets are read with it", ["TIMESTAMP WITH TIME ZONE"] = "write TIMESTAMP, which is an instant in UTC: offsets are read with it",
        ["TIME WITH TIME ZONE"] = "write TIME",
    };

    /// <summary>The type, or null, reported. <paramref name="length"/> is n of VARCHAR(n), else 0; a timestamp keeps nanoseconds whatever its precision says.</summary>
    public static SqlType? Resolve(TypeSyntax syntax, DiagnosticBag diagnostics, out int length)
    {
        length = 0;
        if (Later.TryGetValue(syntax.Name, out var instead))
        {
            diagnostics.NotSupportedYet(syntax.Span, "the type " + syntax.Name, instead);
            return null;
        }

        if (syntax.Name == "ARRAY")
        {
            return Array(syntax, diagnostics);
        }

        if (syntax.Name is "ROW" or "MAP")
        {
            return syntax.Name == "ROW" ? Row(syntax, diagnostics) : Map(syntax, diagnostics);
        }

        if (!Names.TryGetValue(syntax.Name, out var type))
        {
            var meant = TypeHints.OfOthers(syntax.Name);
            var fix = meant is null ? NameSuggestion.Fix(syntax.Name, Names.Keys, syntax.Span) : EquatableArray.Of(new SqlFix("Change to " + meant, syntax.Span, meant));
            diagnostics.Report(BindingRules.UnknownType, syntax.Span, fix, syntax.Name, meant is null ? NameSuggestion.Nearby(syntax.Name, Names.Keys) : "; write " + meant);
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

    /// <summary>ROW&lt;a T, …&gt;. Any field may be NULL, whatever it says.</summary>
    private static SqlType? Row(TypeSyntax syntax, DiagnosticBag diagnostics)
    {
        var fields = syntax.Fields.Select(x => (Name: x.Name?.Text ?? string.Empty, Type: x.Type is null ? null : Resolve(x.Type, diagnostics, out _))).ToList();
        if (fields.Count == 0 || fields.Any(x => x.Type is null))
        {
            if (fields.Count == 0)
            {
                diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "a row says what its fields are: ROW<a BIGINT, b VARCHAR>");
            }

            return null;
        }

        if (fields.GroupBy(x => NameMatching.Fold(x.Name)).FirstOrDefault(x => x.Count() > 1) is { } twice)
        {
            diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "a row has each field once, and " + twice.First().Name + " stands in it twice");
            return null;
        }

        return Bounded(SqlType.RowOf(fields.Select(x => new RowField(x.Name, x.Type!)).ToEquatableArray()), syntax, diagnostics);
    }

    private static SqlType? Map(TypeSyntax syntax, DiagnosticBag diagnostics)
    {
        if (syntax.Fields.Count != 2 || syntax.Fields[0].Type is not { } key || syntax.Fields[1].Type is not { } value)
        {
            diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "a map says what its keys and its values are: MAP<VARCHAR, BIGINT>");
            return null;
        }

        if (Resolve(key, diagnostics, out _) is not { } of || Resolve(value, diagnostics, out _) is not { } to)
        {
            return null;
        }

        if (of.IsComposite)
        {
            diagnostics.Report(BindingRules.TypeArguments, key.Span, "the keys of a map are no " + TypeText.Of(of) + ": numbers, texts, times and bytes are");
            return null;
        }

        return Bounded(SqlType.MapOf(of, to), syntax, diagnostics);
    }

    private static SqlType? Bounded(SqlType type, TypeSyntax syntax, DiagnosticBag diagnostics)
    {
        if (Depth(type) <= MaxDepth)
        {
            return type;
        }

        diagnostics.Report(BindingRules.TypeArguments, syntax.Span, "arrays, rows and maps nest at most " + MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture) + " deep");
        return null;
    }

    private static int Depth(SqlType type) => type.IsComposite ? 1 + type.Fields.Select(x => x.Type).Concat(new[] { type.Element, type.Key, type.Value }.OfType<SqlType>()).Max(Depth) : 0;

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
