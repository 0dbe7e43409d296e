using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Laminar.Package.Tests;

/// <summary>What a user gets who adds the package to an empty project.</summary>
public sealed class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    [Fact]
    public void It_holds_the_libraries_for_both_frameworks_and_all_that_the_compiler_loads()
    {
        using var archive = ZipFile.OpenRead(package.PackageFile);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
        [
            "analyzers/dotnet/cs/Laminar.Analyzers.dll",
            "analyzers/dotnet/cs/Laminar.CodeFixes.dll",
            "analyzers/dotnet/cs/Laminar.Compiler.dll",
            "analyzers/dotnet/cs/Laminar.Generators.dll",
            "analyzers/dotnet/cs/Laminar.Roslyn.dll",
            "lib/net10.0/Laminar.Connectors.dll",
            "lib/net10.0/Laminar.Core.dll",
            "lib/net9.0/Laminar.Connectors.dll",
            "lib/net9.0/Laminar.Core.dll",
        ], files);
        Assert.NotNull(archive.GetEntry("README.md"));
        Assert.NotNull(archive.GetEntry("lib/net10.0/Laminar.Core.xml"));
    }

    [Fact]
    public void It_depends_on_nothing()
    {
        using var archive = ZipFile.OpenRead(package.PackageFile);
        using var reader = new StreamReader(archive.GetEntry("Laminar.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", reader.ReadToEnd());
    }

    [Fact]
    public async Task The_quick_start_of_the_readme_builds_and_runs()
    {
        var program = QuickStart();
        Assert.InRange(program.Split('\n').Count(line => line.Trim().Length > 0), 1, 20);

        var (build, run) = await package.Try(program);
        build.Succeeds();
        Assert.Contains("0 Warning(s)", build.Output);
        var rows = run!.Succeeds().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Trim()).ToList();
        string Row(int second, int symbol, int vwap) => $"Row {{ Symbol = {symbol}, WindowStart = 01/05/2026 09:30:0{second}, Vwap = {vwap} }}";
        Assert.Equal(
        [
            Row(0, 0, 101), Row(0, 1, 101), Row(1, 0, 104), Row(1, 1, 103), Row(2, 0, 106), Row(2, 1, 106), Row(3, 0, 108), Row(3, 1, 109),
        ], rows.OrderBy(row => row[row.IndexOf("Start", StringComparison.Ordinal)..row.IndexOf("Vwap", StringComparison.Ordinal)]).ThenBy(row => row, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mistake_in_the_sql_fails_the_build_where_it_stands_and_the_analyzers_are_there()
    {
        var (build, _) = await package.Try("""
            using Laminar;
            System.Console.WriteLine(Hot.Make());
            [Stream] public record struct Trade(int Symbol);
            [StreamQuery("SELECT Symbl FROM Trade")]
            public partial class Q;
            static class Hot { [HotPath] public static object Make() => new object(); }
            """);
        Assert.Equal(1, build.ExitCode);
        Assert.Matches(@"Program\.cs\(4,22\): error LAM0054: .*did you mean '?Symbol'?", build.Output);
        Assert.DoesNotContain("error CS", build.Output);
        Assert.Matches(@"Program\.cs\(6,61\): warning LAM3001: ", build.Output);
    }

    private static string QuickStart()
    {
        var readme = File.ReadAllText(Path.Combine(PackageFixture.Repository, "README.md"));
        var block = Regex.Match(readme, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(block.Success, "README.md has no ```csharp block");
        return block.Groups[1].Value;
    }
}
