using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Laminar.HotPath.Cases.Running;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Analyzers.Tests.Rules;

/// <summary>tests/Laminar.HotPath.Cases: what is marked in its files is reported there and nothing else; and its code allocates where it is said to, nowhere else.</summary>
public sealed class CaseTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "Laminar.HotPath.Cases");

    private static readonly Lazy<Task<ILookup<string, Diagnostic>>> s_findings = new(async () =>
    {
        var files = Files("").Select(file => (file, File.ReadAllText(Path.Combine(s_folder, file))));
        return (await Program.Of(files).Findings()).ToLookup(finding => finding.Location.SourceTree!.FilePath);
    });

    public static TheoryData<string> Checked() => new(Files("Rules").Concat(Files("Snippets")));

    public static TheoryData<string> Runnable() => new(Case.All().Select(tried => tried.Name));

    [Theory]
    [MemberData(nameof(Checked))]
    public async Task What_is_marked_is_reported(string file) =>
        Program.Compare(Markup.OfComments(await File.ReadAllTextAsync(Path.Combine(s_folder, file))), (await s_findings.Value)[file]);

    [Theory]
    [MemberData(nameof(Runnable))]
    public void What_is_said_of_allocation_is_true(string name) => Assert.Null(Bytes.Verdict(Case.All().Single(tried => tried.Name == name)));

    [Fact]
    public void There_are_200_clean_snippets() => Assert.InRange(Case.All().Count(tried => !tried.Name.Contains("Reported") && !tried.Name.Contains("Clean")), 200, int.MaxValue);

    [Fact]
    public void Every_rule_has_cases() =>
        Assert.Empty(Program.AllRules.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)
            .Except(Files("Rules").SelectMany(file => Markup.OfComments(File.ReadAllText(Path.Combine(s_folder, file))).Expected).Select(mark => mark.Id)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_folder, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_folder, file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
