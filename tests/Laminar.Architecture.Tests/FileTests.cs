using System.IO;
using System.Linq;
using Xunit;

namespace Laminar.Architecture.Tests;

/// <summary>One idea a file: short ones, named for what they hold.</summary>
public sealed class FileTests
{
    private static readonly string[] Everywhere = ["src", "generators", "analyzers", "tests", "samples", "benchmarks"];
    private static readonly string[] Product = ["src", "generators", "analyzers"];

    /// <summary>Tables of rows of one shape may be as long as they need.</summary>
    private static bool IsTable(string file) => file.Contains("Rules.cs") || file.Contains("/FunctionTable");

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(from file in Repository.SourceFiles(Everywhere)
                     where !IsTable(file)
                     let lines = Lines(file)
                     where lines > 400
                     select $"{file}: {lines}");

    [Fact]
    public void The_median_product_file_is_under_80_lines()
    {
        var lengths = Repository.SourceFiles(Product).Select(Lines).Order().ToArray();
        Assert.NotEmpty(lengths);
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        string[] banned = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Misc", "Manager"];
        Assert.Empty(from file in Repository.SourceFiles(Everywhere)
                     let name = Path.GetFileNameWithoutExtension(file).Split('.')[0]
                     where banned.Any(b => name.EndsWith(b, System.StringComparison.Ordinal)) || banned.Any(b => file.Contains("/" + b + "/"))
                     select file);
    }

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        // Spelt in two halves, so that this file does not find itself.
        string[] marks = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME", "HA" + "CK:"];
        Assert.Empty(from file in Repository.SourceFiles(Everywhere)
                     from mark in marks
                     where Repository.Read(file).Contains(mark)
                     select file + ": " + mark);
    }

    [Fact]
    public void No_flush_that_hides_its_errors() =>
        Assert.Empty(from file in Repository.SourceFiles(Product)
                     let text = Repository.Read(file)
                     where text.Contains("Flush(" + "true)") || text.Contains("FlushTo" + "Disk")
                     select file);

    [Fact]
    public void No_test_sleeps() =>
        Assert.Empty(from file in Repository.SourceFiles("tests")
                     let text = Repository.Read(file)
                     where text.Contains("Thread." + "Sleep") || text.Contains("Task." + "Delay")
                     select file);

    private static int Lines(string file) => Repository.Read(file).Split('\n').Length;
}
