using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.RandomQueries;

namespace Laminar.Oracle.Generation;

/// <summary>
/// Random queries: filters, projections, groups with windows and without, DISTINCT, the first rows of an order, unions, derived tables, CTEs, queries over
/// queries, all over one another.
/// </summary>
/// <param name="other">A second stream, for unions; null for none.</param>
public sealed class QueryGenerator(Random random, StreamEntry stream, StreamEntry? other = null)
{
    private readonly List<string> _with = [];
    private readonly List<(string Name, string Sql)> _views = [];
    private int _names;

    /// <summary>The other queries that the last one reads from by name, each after those that it reads from.</summary>
    public IReadOnlyList<(string Name, string Sql)> Views => _views;

    /// <summary>
    /// The last one reads a stream in several places: a row that is late in one of them need not be in another, and which comes first is the batch's affair.
    /// </summary>
    public bool IsRepeated { get; private set; }

    /// <summary>The last one looks rows up in the table that is asked.</summary>
    public bool Asks { get; private set; }

    /// <summary>What is drawn beside the usual.</summary>
    public Draws Draws { get; init; }

    private bool Probes => Draws.HasFlag(Draws.Probes);

    private bool HasArrays => Draws.HasFlag(Draws.Arrays);

    private bool HasTables => Draws.HasFlag(Draws.Tables);

    /// <summary>The last one goes by the clock.</summary>
    private bool _isOfClock;

    private bool HasSets => Draws.HasFlag(Draws.Sets);

    private bool TellsEnds => Draws.HasFlag(Draws.Ends);

    public string Next()
    {
        _with.Clear();
        _views.Clear();
        _names = 0;
        IsRepeated = false;
        Asks = false;
        _isOfClock = Draws.HasFlag(Draws.Clock) && random.Next(5) != 0;
        var body = Query(random.Next(3) switch { 0 => 0, 1 => 1, _ => 2 }, outermost: true, out _);
        return _with.Count == 0 ? body : "WITH " + string.Join(", ", _with) + " " + body;
    }

    /// <summary>A query over the stream, or over another query.</summary>
    private string Query(int nesting, bool outermost, out Scope output)
    {
        if (Features.IsOn(Feature.TimeJoin) && !_isOfClock && random.Next(Probes || TellsEnds ? 2 : 7) == 0 && Join(nesting, out output) is { } join)
        {
            return join;
        }

        if (Draws.HasFlag(Draws.Lookups) && random.Next(2) == 0 && TableLookup(nesting, out output) is { } found)
        {
            return found;
        }

        if (Draws.HasFlag(Draws.Scalars) && random.Next(2) == 0)
        {
            return new ScalarGenerator(random, Name).Next(AnySide(nesting, null), () => AnySide(random.Next(nesting + 1), other), out output);
        }

        if (Draws.HasFlag(Draws.RegularJoins) && Features.IsOn(Feature.RegularJoin) && random.Next(2) == 0)
        {
            return RegularJoin(nesting, out output);
        }

        if (HasTables && other is not null && Features.IsOn(Feature.Lookup) && random.Next(3) == 0 && Lookup(other, out output) is { } lookup)
        {
            return lookup;
        }

        if (HasSets && random.Next(3) == 0)
        {
            return Sets(nesting, out output);
        }

        var (from, scope) = Source(nesting);
        var groups = new GroupingGenerator(random, Name);
        var shapes = new ShapeGenerator(random, Name);
        switch (random.Next(16))
        {
            case 0 or 1 or 2 when Features.IsOn(scope.IsChangelog ? Feature.GroupOverChanges : Feature.Group):
                return groups.Unwindowed(from, scope, _isOfClock, out output);
            case 3 when Features.IsOn(Feature.Distinct):
                return shapes.Distinct(from, scope, out output);
            case 4 when Features.IsOn(Feature.TopN):
                return shapes.First(from, scope, HasTables && !scope.IsChangelog && random.Next(2) == 0, out output);
            case 5 when Features.IsOn(Feature.Union):
                if (HasTables && random.Next(2) == 0)
                {
                    return shapes.Union((from, scope), ValuesGenerator.Next(random, Name), out output);
                }

                IsRepeated = true;
                return shapes.Union((from, scope), other is null || random.Next(2) == 0 ? (from, scope) : (other.Name, StreamScope(other)), out output);
            case 8 when Features.IsOn(Feature.Rank):
                return new RankGenerator(random, Name).Next(from, scope, out output);
            case 6 or 7 when Features.IsOn(Feature.Over) && scope.Time is not null && !scope.IsChangelog:
                return new OverGenerator(random, Name).Next(from, scope with { HasArrays = false }, out output);
            case < 13 when scope.Time is not null && (!scope.IsChangelog || Features.IsOn(Feature.WindowOverChanges)):
                return groups.Windowed(from, scope, outermost, out output);
            default:
                return FilterProject(from, scope, out output);
        }
    }

    /// <summary>A join of this query's source with a stream or another query; null where one of them has no event time.</summary>
    private string? Join(int nesting, out Scope output)
    {
        output = new Scope([], null);
        switch (Probes ? 0 : TellsEnds ? 6 : random.Next(7))
        {
            case 0 or 1 when Features.IsOn(Feature.AsofJoin) && !HasArrays:
                return JoinSide(nesting, null) is { } asking && JoinSide(0, other) is { } answering ? new AsofGenerator(random, Name) { Probes = Probes }.Join(asking, answering, out output) : null;
            case 2 when Features.IsOn(Feature.WindowJoin) && !HasArrays:
                return stream.EventTime < 0 ? null : new WindowJoinGenerator(random, Name).Join(StreamSide(null), StreamSide(other), out output);
            case 3 when Features.IsOn(Feature.Subquery) && !HasArrays:
                return JoinSide(nesting, null) is { } outer && JoinSide(nesting, other) is { } inner ? new SubqueryGenerator(random, Name).Where(outer, inner, out output) : null;
            default:
                var (left, right) = (JoinSide(nesting, null), JoinSide(nesting, other));
                return left is null || right is null ? null : new JoinGenerator(random, Name) { TellsEnds = TellsEnds }.Join(left, right, out output);
        }
    }

    private string Sets(int nesting, out Scope output)
    {
        IsRepeated = true;
        var sets = new SetGenerator(random, Name);
        if (stream.EventTime >= 0 && random.Next(3) == 0)
        {
            return sets.OfWindows(stream.Name, StreamScope(stream), out output);
        }

        var (from, scope) = Source(nesting);
        return sets.Next(from, scope, out output);
    }

    private (StreamEntry Entry, Scope Scope) StreamSide(StreamEntry? second)
    {
        var entry = second is { EventTime: >= 0 } && random.Next(2) == 0 ? second : stream;
        return (entry, StreamScope(entry));
    }

    /// <summary>A join by equality alone, of streams and of whatever queries make.</summary>
    private string RegularJoin(int nesting, out Scope output)
    {
        var regular = new RegularJoinGenerator(random, Name);
        if (other is { EventTime: >= 0 } && stream.EventTime >= 0 && random.Next(3) == 0)
        {
            // Two streams: of one stream with itself it hangs on batches which rows are forgotten before others come.
            var (one, two) = (Name("t"), Name("t"));
            return regular.Forgetting(new(stream.Name + " AS " + one, one, StreamScope(stream)), new(other.Name + " AS " + two, two, StreamScope(other)), out output);
        }

        return regular.Join(AnySide(nesting, null), AnySide(random.Next(nesting + 1), other), out output);
    }

    /// <summary>Rows of the stream itself: what a row finds must not hang on which of two inputs has the same batch first.</summary>
    private string? Lookup(StreamEntry changing, out Scope output)
    {
        var groups = new GroupingGenerator(random, Name).Unwindowed(changing.Name, StreamScope(changing), isOfClock: false, out var columns);
        var table = Name("q");
        var alias = Name("t");
        var query = new LookupGenerator(random, Name).Join(new(stream.Name + " AS " + alias, alias, StreamScope(stream)), table, columns, out output);
        if (query is not null)
        {
            _with.Add($"{table} AS ({groups})");
        }

        return query;
    }

    /// <summary>Rows that stay, and what a table has for them; null where none of their columns can be its key.</summary>
    private string? TableLookup(int nesting, out Scope output)
    {
        var left = AnySide(nesting, null);
        if (left.Scope.IsChangelog)
        {
            var alias = Name("t");
            left = new JoinGenerator.Side(stream.Name + " AS " + alias, alias, StreamScope(stream));
        }

        var lookup = new TableLookupGenerator(random, Name);
        // A row that waits for an answer gets to a kept table when it has come: what that holds by then hangs on the answers.
        var isAsked = Asks || random.Next(2) == 0;
        var query = lookup.Join(left, isAsked, out output);
        Asks |= query is not null && isAsked;
        return query;
    }

    private JoinGenerator.Side AnySide(int nesting, StreamEntry? second)
    {
        var alias = Name("t");
        if (nesting == 0 || random.Next(3) == 0)
        {
            var entry = second is not null && random.Next(3) == 0 ? second : stream;
            return new JoinGenerator.Side(entry.Name + " AS " + alias, alias, StreamScope(entry));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        return new JoinGenerator.Side($"({inner}) AS {alias}", alias, scope with { Fields = [.. scope.Fields.Select(field => field with { Sql = field.Sql[(field.Sql.LastIndexOf('.') + 1)..] })] });
    }

    /// <param name="second">A stream that it may be instead of the first, which is read somewhere.</param>
    private JoinGenerator.Side? JoinSide(int nesting, StreamEntry? second)
    {
        var alias = Name("t");
        if (nesting == 0 || random.Next(2) == 0)
        {
            var entry = second is not null && random.Next(2) == 0 ? second : stream;
            return entry.EventTime < 0 ? null : new JoinGenerator.Side(entry.Name + " AS " + alias, alias, StreamScope(entry));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        return scope.Time is null || scope.IsChangelog ? null : new JoinGenerator.Side($"({inner}) AS {alias}", alias, scope);
    }

    private (string From, Scope Scope) Source(int nesting)
    {
        var (from, scope) = Plain(nesting);
        return HasArrays && random.Next(3) == 0 ? Unnested(from, scope) : (from, scope);
    }

    /// <summary>Each row once for each element of an array that is made of it.</summary>
    private (string From, Scope Scope) Unnested(string from, Scope scope)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var (table, element) = (Name("u"), Name("x"));
        var category = expressions.AnyCategory();
        var array = ArrayExpressions.Array(expressions, category, 1);
        array = random.Next(3) == 0 ? $"CASE WHEN {expressions.Of(Category.Boolean, 1)} THEN {array} END" : array;
        var unnest = random.Next(3) == 0 ? $" LEFT JOIN UNNEST({array}) AS {table}({element}) ON TRUE" : $" CROSS JOIN UNNEST({array}) AS {table}({element})";
        return (from + unnest, scope with { Fields = [.. scope.Fields, new Field(element, category)] });
    }

    private (string From, Scope Scope) Plain(int nesting)
    {
        if (nesting == 0 || random.Next(4) == 0)
        {
            return Features.IsOn(Feature.AssignedWindows) && stream.EventTime >= 0 && !_isOfClock && random.Next(12) == 0 ? Assigned() : (stream.Name, StreamScope(stream));
        }

        if (Features.IsOn(Feature.LateRows) && random.Next(10) == 0)
        {
            return LateRows(Source(nesting - 1));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        var name = Name("q");
        if (random.Next(4) == 0 && _with.Count == 0)
        {
            _views.Add((name, inner));
            return (name, scope);
        }

        if (random.Next(3) == 0)
        {
            _with.Add($"{name} AS ({inner})");
            return (name, scope);
        }

        return ($"({inner}) AS {name}", random.Next(3) == 0 ? Qualified(scope, name) : scope);
    }

    /// <summary>The stream's rows, each once for each of its windows.</summary>
    private (string From, Scope Scope) Assigned()
    {
        var scope = StreamScope(stream);
        var (start, end) = (Name("c"), Name("c"));
        var columns = string.Join(", ", scope.Fields.Select(field => field.Sql));
        var rows = $"(SELECT {columns}, window_start AS {start}, window_end AS {end} FROM {WindowSql.Fixed(random).OfTable(stream.Name, scope.Time!)}) AS {Name("q")}";
        return (rows, scope with { Fields = [.. scope.Fields, new Field(start, Category.Timestamp), new Field(end, Category.Timestamp)] });
    }

    /// <summary>The rows that a windowed query drops, by a name that it gives them; the rows themselves where there is nothing to be late by.</summary>
    private (string From, Scope Scope) LateRows((string From, Scope Scope) source)
    {
        var window = WindowSql.Random(random, source.Scope.Time ?? "");
        if (source.Scope.Time is null || source.Scope.IsChangelog)
        {
            return source;
        }

        var (query, late) = (Name("q"), Name("late"));
        var where = random.Next(3) == 0 ? " WHERE " + new ExpressionGenerator(random, source.Scope).Of(Category.Boolean, 2) : "";
        var lateness = random.Next(3) == 0 ? " ALLOW LATENESS INTERVAL '1' SECOND" : "";
        var keys = window.IsSession ? string.Concat(source.Scope.Fields.Where(field => field.Category != Category.Inexact && field.Sql != source.Scope.Time).Take(random.Next(3)).Select(field => field.Sql + ", ")) : "";
        _with.Add($"{query} AS (SELECT COUNT(*) AS n FROM {source.From}{where} GROUP BY {keys}{window.Call}{lateness} LATE DATA TO {late})");
        var fields = source.Scope.Fields.Select(field => field with { Sql = field.Sql[(field.Sql.LastIndexOf('.') + 1)..] });
        return (late, new Scope([.. fields, new Field("late_by", Category.Interval)], null));
    }

    private static Scope Qualified(Scope scope, string name) => scope with
    {
        Fields = [.. scope.Fields.Select(field => field with { Sql = name + "." + field.Sql })],
        Time = scope.Time is null or Scope.Clock ? scope.Time : name + "." + scope.Time,
    };

    private Scope StreamScope(StreamEntry stream)
    {
        var fields = stream.Columns.Select(column => new Field(Spell(column.Name), Scope.CategoryOf(column.Type.Kind))).ToList();
        return new Scope(fields, _isOfClock ? Scope.Clock : stream.EventTime < 0 ? null : fields[stream.EventTime].Sql) { HasArrays = HasArrays };
    }

    /// <summary>Names match ignoring case; quoted they are exact.</summary>
    private string Spell(string name) => name is "When" or "Count" ? $"\"{name}\"" : random.Next(5) switch
    {
        0 => name.ToLowerInvariant(),
        1 => $"\"{name}\"",
        _ => name,
    };

    private string FilterProject(string from, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var where = random.Next(3) == 0 ? "" : " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 4));
        if (random.Next(12) == 0 && !scope.Fields.Any(field => field.Sql.Contains('.')))
        {
            output = scope;
            return $"SELECT * FROM {from}{where}";
        }

        var items = new List<string>();
        var fields = new List<Field>();
        var time = random.Next(8) == 0 ? null : scope.Time;
        foreach (var (sql, category) in Items(expressions, scope))
        {
            Add(sql, category);
        }

        var timeName = time is null ? null : Add(time, Category.Timestamp);
        output = scope with { Fields = fields, Time = timeName };
        return $"SELECT {string.Join(", ", items)} FROM {from}{where}";

        string Add(string sql, Category category)
        {
            var name = Name("c");
            items.Add($"{sql} {(random.Next(4) == 0 ? "" : "AS ")}{name}");
            fields.Add(new Field(name, category));
            return name;
        }
    }

    private IEnumerable<(string Sql, Category Category)> Items(ExpressionGenerator expressions, Scope scope)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            if (random.Next(3) == 0)
            {
                var field = scope.Fields[random.Next(scope.Fields.Count)];
                yield return (field.Sql, field.Category);
            }
            else
            {
                yield return expressions.Any(random.Next(1, 4));
            }
        }
    }

    private string Name(string prefix) => prefix + ++_names;
}
