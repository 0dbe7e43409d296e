using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

/// <summary>
/// Random queries: filters, projections, groups with windows and without, DISTINCT, the first rows of an order, unions, derived tables, CTEs, queries over
/// queries, all over one another.
/// </summary>
/// <param name="other">A second stream, for unions; null for none.</param>
public sealed partial class QueryGenerator(Random random, StreamEntry stream, StreamEntry? other = null)
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

    /// <summary>In the last one rows that have waited for an answer are looked up in what changes: what they find is what is there by then.</summary>
    public bool LooksBehind { get; private set; }

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
        LooksBehind = false;
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
            Func<JoinGenerator.Side> inner = () => AnySide(random.Next(nesting + 1), other);
            return random.Next(3) == 0 ? new ScalarPlaceGenerator(random, Name).Next(AnySide(nesting, null), inner, out output) : new ScalarGenerator(random, Name).Next(AnySide(nesting, null), inner, out output);
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
        if (Draws.HasFlag(Draws.Frames) && random.Next(2) == 0)
        {
            return Framed(from, scope, out output);
        }

        if (Draws.HasFlag(Draws.Windows) && scope is { Time: not null, IsChangelog: false } && random.Next(2) == 0)
        {
            var tables = new WindowTableGenerator(random, Name);
            return random.Next(2) == 0 && stream.EventTime >= 0 ? tables.OfTable(stream.Name, StreamScope(stream), outermost, out output) : tables.OfGroups(from, scope, out output);
        }

        if (outermost && Draws.HasFlag(Draws.Functions) && !scope.IsChangelog && random.Next(2) == 0)
        {
            return FilterProject(from, scope with { HasFunctions = true, HasClock = true }, out output);
        }

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

    /// <summary>Functions over the rows around, of rows or of groups, and ranks.</summary>
    private string Framed(string from, Scope scope, out Scope output)
    {
        var over = new OverGenerator(random, Name) { DrawsAll = true };
        return scope.Time is null || scope.IsChangelog || random.Next(3) == 0 ? new RankGenerator(random, Name) { DrawsAll = true }.Next(from, scope, out output)
            : scope.Time != Scope.Clock && random.Next(3) == 0 ? over.OfGroups(from, scope, out output)
            : over.Next(from, scope, out output);
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
