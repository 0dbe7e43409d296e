using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;

namespace Laminar.Oracle.Scalars;

/// <summary>A query in the place of a value.</summary>
/// <param name="Aggregate">Over the inner rows, which are called b.</param>
/// <param name="Keys">A column of the inner rows and the one of the outer row that it equals.</param>
/// <param name="Local">What else is asked of the inner rows, or nothing.</param>
public sealed record ScalarPart(string Aggregate, RowType Inner, IReadOnlyList<(string Inner, string Outer)> Keys, string Local)
{
    public bool IsCount => Aggregate.StartsWith("COUNT", StringComparison.Ordinal);

    public string Sql => Of(Keys.Select(key => $"b.{key.Inner} = a.{key.Outer}"));

    /// <summary>For one outer row, with its values in the places of its columns; null where one is NULL, which equals nothing.</summary>
    public string? For(Func<string, object?> outer) =>
        Keys.Any(key => outer(key.Outer) is null) ? null : Of(Keys.Select(key => $"b.{key.Inner} = {Literal(outer(key.Outer)!)}"));

    private string Of(IEnumerable<string> equalities)
    {
        var conditions = equalities.Concat(Local.Length == 0 ? [] : [Local]).ToList();
        return $"SELECT {Aggregate} AS v FROM {Inner.Entry.Name} AS b{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))}";
    }

    private static string Literal(object value) => value switch
    {
        string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        DateOnly day => $"DATE '{day:yyyy-MM-dd}'",
        bool flag => flag ? "TRUE" : "FALSE",
        _ => $"({Convert.ToString(value, CultureInfo.InvariantCulture)})",
    };
}

/// <summary>Outer rows, called a, with values that are queries, and maybe a condition on the first of them.</summary>
/// <param name="Columns">Of the outer rows, which are handed on as they are.</param>
/// <param name="Where">Asked of the outer rows, or nothing.</param>
/// <param name="Than">What a column is compared with the first value by, or nothing.</param>
public sealed record ScalarText(RowType Outer, IReadOnlyList<string> Columns, IReadOnlyList<ScalarPart> Values, string Where, (string Column, string Op)? Than)
{
    private static readonly Category[] Equal = [Category.Integer, Category.Text, Category.Date, Category.Boolean];

    public string Sql
    {
        get
        {
            var items = Columns.Select((column, i) => $"a.{column} AS c{i + 1}").Concat(Values.Select((value, i) => $"({value.Sql}) AS v{i + 1}"));
            var conditions = (Where.Length == 0 ? [] : new[] { Where }).Concat(Than is { } than ? [$"a.{than.Column} {than.Op} ({Values[0].Sql})"] : []).ToList();
            return $"SELECT {string.Join(", ", items)} FROM {Outer.Entry.Name} AS a{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))}";
        }
    }

    /// <summary>The outer rows alone, with all their columns.</summary>
    public string OuterSql => $"SELECT {string.Join(", ", Names(Outer).Select(column => $"a.{column} AS {column}"))} FROM {Outer.Entry.Name} AS a{(Where.Length == 0 ? "" : " WHERE " + Where)}";

    public static ScalarText Random(Random random, RowType row, RowType other)
    {
        var columns = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Names(row))).Distinct().ToList();
        var values = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value()).ToList();
        var numbers = Of(row, Category.Integer);
        var isNumber = values[0].Aggregate[0] == 'C';
        (string, string)? than = isNumber && numbers.Count > 0 && random.Next(2) == 0 ? (Pick(numbers), Pick(["<", ">=", "=", "<>"])) : null;
        return new ScalarText(row, columns, values, random.Next(3) == 0 ? Condition("a", row) : "", than);

        ScalarPart Value()
        {
            var inner = random.Next(2) == 0 ? row : other;
            var keys = new List<(string Inner, string Outer)>();
            for (var count = random.Next(4) == 0 ? 0 : random.Next(1, 3); count > 0; count--)
            {
                var category = Equal[random.Next(Equal.Length)];
                if (Of(inner, category) is { Count: > 0 } found && Of(row, category) is { Count: > 0 } looked)
                {
                    keys.Add((Pick(found), Pick(looked)));
                }
            }

            var all = Names(inner);
            var aggregate = random.Next(5) switch
            {
                0 => "COUNT(*)",
                1 => $"COUNT(b.{Pick(all)})",
                2 when Of(inner, Category.Integer) is { Count: > 0 } numbers => $"SUM(b.{Pick(numbers)})",
                3 when Of(inner, Category.Integer) is { Count: > 0 } distinct => $"COUNT(DISTINCT b.{Pick(distinct)})",
                _ => $"{Pick(["MIN", "MAX"])}(b.{Pick([.. all.Where(name => !Of(inner, Category.Boolean).Contains(name))])})",
            };
            return new ScalarPart(aggregate, inner, keys, random.Next(3) == 0 ? Condition("b", inner) : "");
        }

        string Condition(string alias, RowType of)
        {
            var scope = new Scope([.. of.Entry.Columns.Select(column => new Field($"{alias}.\"{column.Name}\"", Scope.CategoryOf(column.Type.Kind)))], null);
            return "(" + new ExpressionGenerator(random, scope).Of(Category.Boolean, 1) + ")";
        }

        T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
    }

    private static List<string> Names(RowType row) => [.. row.Entry.Columns.Select(column => $"\"{column.Name}\"")];

    /// <summary>The columns of a category that can be compared as numbers, texts and so on are.</summary>
    public static List<string> Of(RowType row, Category category) =>
        [.. row.Entry.Columns.Where(column => Scope.CategoryOf(column.Type.Kind) == category && column.Type.Kind != TypeKind.UBigInt).Select(column => $"\"{column.Name}\"")];
}
