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
            its shortest text. `EXTRACT(f FROM x)` is EXTRACT_F. Text that a function makes has at most 16 million bytes. *Constant*: the argument is a
            constant text that the query prepares once, and an error in it is an error of the query.

            | function | gives | notes |
            |---|---|---|

            """);
        foreach (var row in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            var parameters = string.Join(", ", row.Parameters.Select(Name)) + (row.Variadic ? ", …" : "");
            var notes = string.Join("; ", new[] { row.CanFail ? "error row" : "", row.ReturnsNull ? "may be NULL" : "", row.Prepared.Count > 0 ? "constant " + string.Join(", ", row.Prepared.Select(x => x.Kind.ToString().ToLowerInvariant())) : "" }.Where(x => x.Length > 0));
            page.Append($"| {row.Name.Replace("|", "\\|", StringComparison.Ordinal)}({parameters}) | {Name(row.Returns)} | {notes} |\n");
        }

        page.Append(Notes.ReplaceLineEndings("\n"));

        page.Append("""

            ## Aggregates

            Names, arguments and types are PostgreSQL's where it has the aggregate, but for AVG and the statistics, which give DOUBLE also for integers and (the
            statistics) for DECIMAL. All take FILTER (WHERE …) and DISTINCT (of pairs, the different pairs); HAVING may use any. NULLs are passed over unless it is said otherwise,
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

    private const string Notes = """

        ## Regular expressions

        `text ~ 'p'` is REGEXP_LIKE, `~*` the same in any case, `!~` and `!~*` their opposites. REGEXP_LIKE and REGEXP_REPLACE take flags at the end: `i` (any
        case), `c` (the case as it is); REGEXP_REPLACE replaces the first match, with `g` all of them. In its replacement `\1` to `\9` are the groups, `\&` is the
        whole match and `\\` a backslash.

        A pattern is compiled with the query and matched in time proportional to the text (times the pattern's size), whatever it is, without allocation. It
        has: characters; `.` (any, line ends included); `[a-z]`, `[^…]`, `[[:alpha:]]` and the other named sets; `\d` (0 to 9), `\w` (Unicode letters, 0 to 9 and
        _), `\s`, and `\D`, `\W`, `\S`; `^` and `$` (of the whole text); `\b`, `\B`, and PostgreSQL's `\y`, `\Y`, `\m`, `\M`; groups `(…)` and `(?:…)`; `|`;
        `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}` (up to 1000), and with a `?` after them as few as possible; `\t`, `\n`, `\xHH`, `\uHHHH`; `(?i)` at the start. Of several
        ways to match from one place the first in the order written is taken (Java, .NET), where PostgreSQL takes the longest. Back-references, look-ahead
        and look-behind cannot be matched so and are refused (LAM0191).

        ```sql
        SELECT REGEXP_EXTRACT(url, 'channel_id=([^&]*)', 1) AS channel FROM bids WHERE url ~ '^https?://'
        ```

        ## JSON

        JSON is text. `j -> 'name'` and `j -> 0` (JSON_GET) are a member's or an element's JSON, `->>` (JSON_GET_TEXT) its text; negative numbers count from the
        end; `j::json` (JSON_PARSE) is the text, checked. They have an error row where the text is no JSON. JSON_VALUE (a scalar as text, with `RETURNING type`
        TRY_CAST to it), JSON_QUERY (any value as JSON) and JSON_EXISTS take a path such as `$.items[0]."unit price"`; where the text is no JSON, or the path leads
        nowhere, they are NULL and false. `x IS JSON [OBJECT | ARRAY | SCALAR]` is IS_JSON and so on. Of members of one name the last counts. Nesting deeper than
        64 is no JSON. Paths do not look into arrays by themselves, as PostgreSQL's lax mode does; wildcards and filters are refused (LAM0195).

        ```sql
        SELECT JSON_VALUE(payload, '$.user.id' RETURNING BIGINT) AS user_id, payload -> 'tags' ->> 0 AS first_tag FROM events WHERE payload IS JSON OBJECT
        ```

        ## Time zones and formats

        A TIMESTAMP is an instant. `t AT TIME ZONE 'Europe/Berlin'` (AT_TIME_ZONE) is what clocks there show then, as a TIMESTAMP (PostgreSQL does so with
        `timestamptz`); CONVERT_TZ(t, from, to) is what clocks in one zone show when those in another show t, so CONVERT_TZ(t, 'Europe/Berlin', 'UTC') is the
        instant again; DATE_TRUNC('day', t, 'Europe/Berlin') is the instant at which the day there began. A time that is shown twice is the later one, a time
        that is passed over is counted on from before the change. Zones are constants, checked when the query is compiled (LAM0194); their rules come from the
        machine that runs it, to the minute.

        TO_TIMESTAMP(text, format) and TO_DATE(text, format) read what TO_CHAR writes, or, where the format has a small `y`, what DATE_FORMAT writes: both
        `'YYYY-MM-DD HH24:MI:SS'` and `'yyyy-MM-dd HH:mm:ss'` are good. FROM_UNIXTIME(s[, format]) is DATE_FORMAT(TO_TIMESTAMP(s), format), UNIX_TIMESTAMP(text[,
        format]) that of TO_TIMESTAMP, DATE_PART('year', t) is EXTRACT. There is no AGE: t - u is an INTERVAL of days and less, and TIMESTAMPDIFF(MONTH, u, t)
        counts months.

        ## Bits and conditions

        `&`, `|`, `#`, `~`, `<<` and `>>` are BITAND, BITOR, BITXOR, BITNOT, SHIFTLEFT and SHIFTRIGHT. Not in the table, because they take any type: COALESCE (IFNULL,
        NVL), NULLIF, IF (IIF), NVL2(x, if there, if not), DECODE(x, a, for a, …, otherwise), GREATEST, LEAST. ENCODE, DECODE, CONVERT_TO and CONVERT_FROM are the rows of the table that have their form behind their name. Functions of arrays and maps: [values.md](values.md).

        """;

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
            AggregateShape.OrderedValue => first + "; ORDER BY inside or WITHIN GROUP",
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
