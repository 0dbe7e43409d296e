using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>SQL → plan → text, over the tests' streams.</summary>
internal static class Queries
{
    private const long Second = 1_000_000_000;

    public static readonly TableCatalog Catalog = new(
        EquatableArray.Of<CatalogEntry>(
            TestStreams.Of<Trade>("Ts", 5 * Second),
            TestStreams.Of<Wide>("Ts", Second),
            TestStreams.Of<Order>("Placed")),
        default);

    public static readonly QueryDeclaration Declaration = new("Shop", default, "Query", "public", false);

    public static PhysicalPlan Plan(string sql, bool unoptimized = false, TableCatalog? catalog = null)
    {
        var result = QueryCompiler.Compile(new SqlText(sql), catalog ?? Catalog, new CompileOptions(unoptimized));
        Assert.True(result.Plan is not null, sql + "\n" + string.Join('\n', result.Diagnostics.Select(d => $"{d.Rule.Id} {d.Span}: {d.Message}")));
        return result.Plan;
    }

    public static string Emit(string sql, bool unoptimized = false) => CSharpEmitter.Emit(Plan(sql, unoptimized), Declaration);
}
