using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Queries in Snapshots/*.sql beside the C# that is emitted for them: read them as pairs.</summary>
public class SnapshotTests
{
    public static IEnumerable<object[]> Names() =>
        Directory.GetFiles(Snapshot.Folder, "*.sql").Select(Path.GetFileNameWithoutExtension).Order().Select(name => new object[] { name! });

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_is_emitted_as_verified_and_compiles_without_a_warning(string name)
    {
        var sql = File.ReadAllText(Path.Combine(Snapshot.Folder, name + ".sql"));
        var text = Queries.Emit(sql);
        Assert.Empty(EmittedCompilation.Diagnose(text));
        Snapshot.Compare(name, "cs", text);
    }
}
