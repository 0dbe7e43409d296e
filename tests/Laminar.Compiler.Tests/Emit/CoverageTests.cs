using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Everything that can be called or cast compiles: over columns and over constants, nullable or not, text in both forms.</summary>
public class CoverageTests
{
    private static readonly string[] Types =
    [
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "REAL", "DOUBLE", "DECIMAL", "DECIMAL(10, 2)", "VARCHAR", "VARCHAR(3)", "TIMESTAMP", "DATE", "TIME", "INTERVAL",
    ];

    [Fact]
    public void Every_cast_that_the_language_has()
    {
        var columns = typeof(Wide).GetProperties().Select(p => p.Name);
        var items = from column in columns
                    from type in Types
                    from verb in new[] { "CAST", "TRY_CAST" }
                    let item = $"{verb}({column} AS {type})"
                    where QueryCompiler.Compile(new SqlText($"SELECT {item} AS x FROM Wide"), Queries.Catalog, CompileOptions.Default).Plan is not null
                    select item;
        var list = items.Select((item, i) => $"{item} AS c{i}").ToList();
        Assert.True(list.Count > 300, $"only {list.Count} casts were tried");
        Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT {string.Join(", ", list)} FROM Wide")));
    }

    private static Expr? Prepared(ScalarFunction function, int index) => function.Prepared.FirstOrDefault(x => x.Index == index)?.Kind switch
    {
        null => null,
        PreparedKind.Pattern => new ConstantExpr("(a|b)+", SqlType.Text),
        PreparedKind.TimeZone => new ConstantExpr("europe/berlin", SqlType.Text),
        _ => new ConstantExpr("$.a[1].\"b c\"", SqlType.Text),
    };

    [Theory]
    [InlineData(ClrKind.Utf8)]
    [InlineData(ClrKind.String)]
    public void Every_function(ClrKind text)
    {
        var stream = new StreamEntry("s", "global::Laminar.Compiler.Tests.Emit.Every" + text, Columns(text).ToEquatableArray(), -1, WatermarkStrategy.InOrder);
        var scan = new ScanNode(stream, stream.Columns.Select(c => new RowColumn(c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray());
        var calls = new List<Expr>();
        foreach (var function in FunctionTable.Names.SelectMany(FunctionTable.Overloads))
        {
            foreach (var nullable in new[] { false, true })
            {
                var arguments = function.Parameters.Select((p, i) => Prepared(function, i) ?? Column(stream, p, nullable)).ToList();
                if (function.Variadic)
                {
                    arguments.AddRange(Enumerable.Repeat(arguments.Last(), 2));
                }

                calls.Add(new CallExpr(function, arguments.ToEquatableArray(), function.Returns, nullable || function.ReturnsNull));
            }
        }

        var output = calls.Select((c, i) => new RowColumn("c" + i, c.Type, c.Nullable, CanonicalTypes.Of(c, text))).ToEquatableArray();
        var plan = PhysicalPlanner.Plan(new LogicalQuery(new ProjectNode(scan, calls.ToEquatableArray(), output)));
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plan, Queries.Declaration)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Expressions_that_say_nothing_or_too_much(bool unoptimized)
    {
        string[] items =
        [
            "Flag IN (TRUE, FALSE)", "Flag NOT IN (TRUE, FALSE)", "MaybeFlag IN (TRUE, NULL)", "Money IN (1.0, 1.00, 2)", "Number IN (1, 1)", "Number NOT IN (1)",
            "Number = Number", "MaybeDbl = MaybeDbl", "Number IS DISTINCT FROM Number", "MaybeDbl IS NOT DISTINCT FROM MaybeReal", "Real IN (1.5, 2)", "UBig >= 0", "UTiny > 255",
            "NULL AND Flag", "MaybeFlag OR NULL", "NOT (MaybeFlag AND MaybeNumber / Number > 1)", "(MaybeFlag AND 1 / Number > 0) OR (MaybeFlag OR 2 / Number > 0)",
            "CASE WHEN NULL THEN 1 END", "CASE WHEN FALSE THEN Number ELSE NULL END", "CASE MaybeNumber WHEN 1 THEN 'a' WHEN NULL THEN Name ELSE MaybeName END",
            "COALESCE(NULL, MaybeNumber, NULL)", "COALESCE(Name, 'x')", "COALESCE(MaybeName, 'x', MaybeName)", "NULLIF(NULL, 1)", "NULLIF(MaybeDbl, Dbl + 1)", "NULLIF('a', Name)",
            "(CASE WHEN Flag THEN MaybeNumber END) IN (1, Number, NULL)", "(1 / Number) IS NULL", "(MaybeNumber / Number) IS NOT NULL", "Number IS NULL",
            "MaybeMillis > MaybeAt", "Millis IS NULL OR MaybeMillis IS NULL", "MaybeSmall + MaybeNumber / Number * MaybeUNumber", "-(-Number)", "- Small", "Dbl - -1.5", "Number - -2147483648",
            "MaybeName LIKE '%'", "Name LIKE ''", "MaybeName NOT LIKE '%a%'", "Name LIKE 'a\\%b%'", "Name || MaybeName LIKE Name", "Flag > MaybeFlag", "Name >= MaybeName", "'a' < 'b'",
            "TRY_CAST(MaybeName AS INTEGER) + 1 > 2 AND Flag", "Day - DATE '2020-01-01'", "MaybeDay = Day", "MaybeSpan * MaybeDbl", "Clock - INTERVAL '1' HOUR",
        ];
        var used = items.Where(item => QueryCompiler.Compile(new SqlText($"SELECT {item} AS x FROM Wide"), Queries.Catalog, CompileOptions.Default).Plan is not null).ToList();
        Assert.True(used.Count > items.Length * 3 / 4, "refused: " + string.Join("; ", items.Except(used)));
        var list = string.Join(", ", used.Select((item, i) => $"{item} AS c{i}"));
        Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT {list} FROM Wide", unoptimized)));
        var keys = string.Join(", ", used.Take(20));
        Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT COUNT(*) AS n FROM Wide GROUP BY {keys}, TUMBLE(Ts, INTERVAL '1' SECOND)", unoptimized)));
        foreach (var condition in used.Where(item => Queries.Plan($"SELECT {item} AS x FROM Wide").Output[0].Type.Kind == TypeKind.Boolean).Chunk(8))
        {
            Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT Number FROM Wide WHERE ({string.Join(") AND NOT (", condition)})", unoptimized)));
        }
    }

    private static Expr Column(StreamEntry stream, SqlType type, bool nullable)
    {
        var index = stream.Columns.ToList().FindIndex(c => c.Type.Kind == type.Kind && c.Nullable == nullable);
        Assert.True(index >= 0, type.Kind.ToString());
        var column = stream.Columns[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static IEnumerable<Column> Columns(ClrKind text)
    {
        foreach (var type in new[]
        {
            SqlType.Boolean, SqlType.TinyInt, SqlType.SmallInt, SqlType.Integer, SqlType.BigInt, SqlType.Real, SqlType.Double, SqlType.Decimal, SqlType.Text,
            SqlType.Timestamp, SqlType.Date, SqlType.Time, SqlType.Interval, SqlType.Bytes,
        })
        {
            yield return new Column(type.Kind.ToString(), type, false, CanonicalTypes.Of(type, text), type.Kind.ToString());
            yield return new Column("Maybe" + type.Kind, type, true, CanonicalTypes.Of(type, text), "Maybe" + type.Kind);
        }
    }
}
