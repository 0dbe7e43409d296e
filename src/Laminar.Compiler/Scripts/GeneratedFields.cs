using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>Options of datagen for single columns: fields.price.min = '1'.</summary>
internal sealed class GeneratedFields
{
    private const string Prefix = "fields.";
    private const int MaxLength = 4096;
    private const long MaxTicks = 100L * 366 * 24 * 3600 * 10_000_000;

    private readonly DiagnosticBag _diagnostics;
    private readonly string _table;
    private readonly EquatableArray<Column> _columns;
    private readonly GeneratedField[] _fields;

    public GeneratedFields(DiagnosticBag diagnostics, string table, EquatableArray<Column> columns)
    {
        _diagnostics = diagnostics;
        _table = table;
        _columns = columns;
        _fields = columns.Select(_ => new GeneratedField()).ToArray();
    }

    public static bool IsField(string key) => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public TableOptions Read(OptionSyntax option, TableOptions options)
    {
        var dot = option.Key.LastIndexOf('.');
        var path = dot < Prefix.Length ? "" : option.Key.Substring(Prefix.Length, dot - Prefix.Length);
        var name = new Identifier(path, Quoted: false, option.KeySpan);
        var found = NameMatching.Find(name, _columns.Select(column => column.Name).ToList());
        if (found.Count != 1)
        {
            var near = DidYouMean.Find(path, _columns.Select(column => column.Name));
            _diagnostics.Report(ScriptRules.Generated, option.KeySpan, path, _table, "it stores no column of that name" + (near is null ? "" : $" (did you mean {near}?)"));
            return options;
        }

        var (field, problem) = With(_fields[found[0]], _columns[found[0]], option.Key.Substring(dot + 1).ToLowerInvariant(), option.Value);
        if (problem is not null)
        {
            _diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, problem);
        }

        _fields[found[0]] = field;
        return options with { Generator = (options.Generator ?? new GeneratorOptions()) with { Fields = _fields.ToEquatableArray() } };
    }

    public TableOptions Complete(TableOptions options) =>
        options with { Generator = (options.Generator ?? new GeneratorOptions()) with { Fields = _fields.ToEquatableArray() } };

    private static (GeneratedField Field, string? Problem) With(GeneratedField field, Column column, string option, string value)
    {
        switch (option)
        {
            case "kind":
                var isSequence = string.Equals(value, "sequence", StringComparison.OrdinalIgnoreCase);
                var problem = isSequence || string.Equals(value, "random", StringComparison.OrdinalIgnoreCase) ? null : OptionValues.OneOf(value, "random", "sequence");
                problem ??= isSequence && !column.Type.IsNumeric ? "only numbers are a sequence" : null;
                return (field with { IsSequence = isSequence }, problem);
            case "min":
                return (field with { Min = value }, Number(column, value));
            case "max":
                return (field with { Max = value }, Number(column, value));
            case "start":
                return (field with { IsSequence = true, Min = value }, OptionValues.Whole(value, long.MinValue, out _));
            case "end":
                return (field with { IsSequence = true, Max = value }, OptionValues.Whole(value, long.MinValue, out _));
            case "length":
                var ofText = column.Type.Kind == TypeKind.Text ? OptionValues.Whole(value, 1, out _) : "only text has a length";
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= MaxLength
                    ? (field with { Length = length }, ofText)
                    : (field, ofText ?? "it is at most 4096");
            case "max-past":
                var wrong = IntervalText.Parse(value, null, null, out var past) ?? (past is < 0 or > MaxTicks ? "it is not negative, and at most 100 years" : null);
                return (field with { MaxPast = wrong is null ? past * 100 : 0 }, wrong ?? (column.Type.Kind == TypeKind.Timestamp ? null : "only a TIMESTAMP has it"));
            case "null-rate":
                return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate <= 1
                    ? (field with { NullRate = rate }, column.Nullable ? null : "the column is NOT NULL")
                    : (field, "a number from 0 to 1 is expected");
            default:
                return (field, OptionValues.OneOf(option, FieldOption.All.Select(x => x.Name).ToArray()));
        }
    }

    private static string? Number(Column column, string value)
    {
        if (!column.Type.IsNumeric)
        {
            return "only numbers have it";
        }

        var isNumber = column.Type.IsInteger
            ? OptionValues.Whole(value, long.MinValue, out _) is null
            : decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return isNumber ? null : column.Type.IsInteger ? "a whole number is expected" : "a number is expected";
    }
}
