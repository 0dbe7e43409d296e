using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Laminar.Architecture.Tests;

/// <summary>The direction of references: what compiles a query and what runs one never need each other.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Laminar.Compiler"] = [],
        ["Laminar.Core"] = [],
        ["Laminar.Connectors"] = ["Laminar.Core"],
        ["Laminar.Roslyn"] = ["Laminar.Compiler"],
        ["Laminar.Generators"] = ["Laminar.Roslyn", "Laminar.Compiler"],
        ["Laminar.Analyzers"] = ["Laminar.Roslyn", "Laminar.Compiler"],
        ["Laminar.CodeFixes"] = ["Laminar.Analyzers", "Laminar.Roslyn", "Laminar.Compiler"],
        ["Laminar.Cli"] = ["Laminar.Compiler", "Laminar.Core", "Laminar.Connectors"],
        ["Laminar"] = ["Laminar.Core", "Laminar.Connectors", "Laminar.Generators", "Laminar.Roslyn", "Laminar.Compiler", "Laminar.Analyzers", "Laminar.CodeFixes"],
    };

    public static TheoryData<string> Projects()
    {
        var data = new TheoryData<string>();
        foreach (var file in ProductProjects())
        {
            data.Add(Path.GetFileNameWithoutExtension(file));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        var file = ProductProjects().Single(f => Path.GetFileNameWithoutExtension(f) == project);
        // Analyzers work on a project while it is compiled: nothing of them is in it.
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Where(e => e.Attribute("OutputItemType")?.Value != "Analyzer")
            .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.True(Allowed.ContainsKey(project), project + " has no place in the layers: add it to the table");
        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void The_compiler_knows_no_Roslyn_and_no_packages()
    {
        var compiler = ProductProjects().Single(f => f.EndsWith("Laminar.Compiler.csproj"));
        Assert.Empty(XDocument.Load(compiler).Descendants("PackageReference"));
        Assert.DoesNotContain(Repository.SourceFiles("src/Laminar.Compiler"), f => Repository.Read(f).Contains("Microsoft.CodeAnalysis"));
    }

    [Fact]
    public void The_compiler_does_no_input_or_output()
    {
        string[] forbidden = ["using System.IO;", "File.", "Console.", "Environment.GetEnvironment"];
        var offenders = from file in Repository.SourceFiles("src/Laminar.Compiler")
                        from word in forbidden
                        where Repository.Read(file).Contains(" " + word) || Repository.Read(file).Contains("\n" + word)
                        select file + ": " + word;
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("Text", "Syntax|Catalog|Binding|Logical|Optimizer|Physical|Emit|Explain")]
    [InlineData("Syntax", "Catalog|Binding|Logical|Optimizer|Physical|Emit|Explain")]
    [InlineData("Logical", "Binding|Optimizer|Physical|Emit|Explain")]
    [InlineData("Binding", "Physical|Emit|Explain")]
    [InlineData("Optimizer", "Physical|Emit|Explain")]
    [InlineData("Physical", "Binding|Emit|Explain")]
    public void A_part_of_the_compiler_knows_nothing_of_what_comes_after_it(string folder, string later) =>
        Assert.Empty(from file in Repository.SourceFiles("src/Laminar.Compiler/" + folder)
                     from part in later.Split('|')
                     where Repository.Read(file).Contains("using Laminar.Compiler." + part + ";")
                     select file + ": " + part);

    private static IEnumerable<string> ProductProjects() =>
        new[] { "src", "generators", "analyzers" }.SelectMany(
            folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories));
}
