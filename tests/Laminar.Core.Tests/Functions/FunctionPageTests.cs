using System;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>docs/functions.md is made from the table. LAMINAR_UPDATE=1 writes it anew.</summary>
public sealed class FunctionPageTests
{
    [Fact]
    public void The_page_is_up_to_date()
    {
        var path = Path.Combine(Root(), "docs", "functions.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Functions

            Generated from the compiler's table: `LAMINAR_UPDATE=1 dotnet test tests/Laminar.Core.Tests` writes it anew.

            A NULL argument makes the result NULL (CONCAT alone reads it as no text). Numbers widen to the parameter's type. *Error row*: some arguments
            have no result, and the row is then a bad row. Lengths and places count characters, from one. Answers are PostgreSQL's where it has the function.
            Differences: DOUBLE functions give an infinity where a result is too large; LOG of one argument is to base 10; EXTRACT gives BIGINT for whole
            fields and DECIMAL for SECOND, MILLISECOND and EPOCH, while the function SECOND is the whole second; ROUND and TRUNC of a DOUBLE to places go by
            its shortest text. `EXTRACT(f FROM x)` is EXTRACT_F. Text that a function makes has at most 16 million bytes.

            | function | gives | notes |
            |---|---|---|

            """);
        foreach (var row in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            var parameters = string.Join(", ", row.Parameters.Select(Name)) + (row.Variadic ? ", …" : "");
            var notes = string.Join("; ", new[] { row.CanFail ? "error row" : "", row.ReturnsNull ? "may be NULL" : "" }.Where(x => x.Length > 0));
            page.Append($"| {row.Name.Replace("|", "\\|", StringComparison.Ordinal)}({parameters}) | {Name(row.Returns)} | {notes} |\n");
        }

        page.Append("""

            ## Aggregates

            Names, arguments and types are PostgreSQL's where it has the aggregate, but for AVG and the statistics, which give DOUBLE also for integers and (the
            statistics) for DECIMAL. All take FILTER (WHERE …) and, but for pairs, DISTINCT; HAVING may use any. NULLs are passed over unless it is said otherwise,
            and without a value the result is NULL (a count is 0). What each does over a changelog, from which rows are taken back, is under *retraction*. Memory is
            that of one group; over hopping windows, collections have the form that values can be taken out of. DISTINCT keeps the different values:
            16 bytes and 1.4 to 2.7 times their size (24 bytes and 8 more a value where they can be taken back).
            Aggregates of your own: [aggregates.md](aggregates.md).

            | aggregate | takes | gives | how | retraction | memory |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in AggregateTable.Rows)
        {
            page.Append($"| {string.Join(", ", row.Names)} | {Arguments(row)} | {Gives(row)} | {row.Method} | {row.Retraction} | {row.Memory} |\n");
        }

        return page.ToString();
    }

    private static string Arguments(AggregateFunction row)
    {
        var types = Enum.GetValues<TypeKind>().Where(x => x is not (TypeKind.Null or TypeKind.Error)).ToList();
        var taken = types.Where(x => row.Takes(new SqlType(x)) is not null).ToList();
        var first = taken.Count == types.Count ? "any" : taken.Count == types.Count - 1 ? "any but BOOLEAN"
            : taken.Contains(TypeKind.Double) ? taken.Contains(TypeKind.Interval) ? "numbers, INTERVAL" : "numbers"
            : taken.Contains(TypeKind.Integer) ? "integers" : taken[0].ToString().ToUpperInvariant();
        return row.Shape switch
        {
            AggregateShape.ValueBy => first + "; any to order by",
            AggregateShape.Pair => "y, x: " + first,
            AggregateShape.ValueAndFraction => first + "; a constant fraction; or (fraction) WITHIN GROUP (ORDER BY x)",
            AggregateShape.TextAndSeparator => first + "; a constant separator; ORDER BY inside or WITHIN GROUP",
            _ => first,
        };
    }

    private static string Gives(AggregateFunction row)
    {
        if (row.Kind is AggregateKind.Sum or AggregateKind.Avg)
        {
            return row.Kind == AggregateKind.Sum ? "BIGINT, DOUBLE, DECIMAL (also of UBIGINT), INTERVAL" : "DOUBLE, DECIMAL, INTERVAL";
        }

        var of = new[] { SqlType.Integer, SqlType.Text, SqlType.Boolean }.First(x => row.Takes(x) is not null);
        var given = row.Gives(row.Takes(of)!);
        return given == row.Takes(of) && row.Takes(of) == of ? "the same" : Name(given);
    }

    private static string Name(SqlType type) => type.Kind.ToString().ToUpperInvariant();

    // Not the path that the compiler recorded: a deterministic build makes that up.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laminar.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Laminar.sln.");
        }

        return folder.FullName;
    }
}
