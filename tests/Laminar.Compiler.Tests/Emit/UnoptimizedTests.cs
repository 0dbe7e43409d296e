using System.Collections.Generic;
using System.IO;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>A plan that no optimiser has seen gives the same operators over the same state, and C# that compiles.</summary>
public class UnoptimizedTests
{
    public static IEnumerable<object[]> Names() => SnapshotTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_same_state_and_compiles(string name)
    {
        var sql = File.ReadAllText(Path.Combine(Snapshot.Folder, name + ".sql"));
        var plain = Queries.Plan(sql, unoptimized: true);
        Assert.Equal(Queries.Plan(sql).Layout, plain.Layout);
        Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plain, Queries.Declaration)));
    }
}
