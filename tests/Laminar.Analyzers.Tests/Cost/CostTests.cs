using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Laminar.Analyzers.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Analyzers.Tests.Cost;

/// <summary>What the rules cost a program of 1,000 files, one in ten of which has hot-path code. Measured on demand: LAMINAR_COST=1; a build asserts nothing about time.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private const int Rounds = 4;

    [Fact]
    public void A_program_of_1000_files()
    {
        var isMeasured = Environment.GetEnvironmentVariable("LAMINAR_COST") == "1";
        var folder = Directory.CreateTempSubdirectory("laminar-cost");
        try
        {
            Write(folder.FullName, isMeasured ? 1000 : 20);
            for (var round = 0; round < (isMeasured ? Rounds : 1); round++)
            {
                var (without, _) = Compile(folder.FullName, []);
                var (with, text) = Compile(folder.FullName, ["/reportanalyzer", .. s_analyzers.Select(file => "/analyzer:" + file)]);
                Assert.Contains("warning LAM3005", text);
                var own = Regex.Matches(text, @"(<?[\d.]+)\s+\S+\s+Laminar\.Analyzers\.\S+\.(\w+)").Select(part => part.Groups[2] + " " + part.Groups[1] + " s");
                output.WriteLine($"compiled in {without.TotalSeconds:0.00} s, with the rules in {with.TotalSeconds:0.00} s; of it {string.Join(", ", own)}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The rules and what they need, as a package brings them.</summary>
    private static readonly string[] s_analyzers = new[] { "Laminar.Analyzers", "Laminar.Roslyn", "Laminar.Compiler" }.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll")).ToArray();

    private static readonly string s_server = "laminar-cost-" + Environment.ProcessId;

    private static void Write(string folder, int files)
    {
        for (var i = 0; i < files; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"File{i}.cs"), Source(i));
        }

        var references = Program.References.Select(library => "/reference:" + library.Display);
        File.WriteAllLines(Path.Combine(folder, "program.rsp"), ["/target:library", "/optimize+", "/nullable+", "/nostdlib+", "/langversion:latest", "/out:program.dll", "/analyzerconfig:.editorconfig", .. references, "File*.cs"]);
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "[*.cs]\ndotnet_diagnostic.LAM3005.severity = warning\n");
    }

    /// <summary>The compiler that builds use, kept between builds as they keep it: the first round, with and without the rules, compiles the compiler.</summary>
    private static (TimeSpan Wall, string Text) Compile(string folder, string[] more)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var compiler = Directory.EnumerateFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories).Where(file => file.Contains("bincore")).Order(StringComparer.Ordinal).Last();
        var start = new ProcessStartInfo(Path.Combine(root, "dotnet"), ["exec", compiler, "/noconfig", "/nologo", "/shared:" + s_server, "/keepalive:20", "@program.rsp", .. more]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        return (watch.Elapsed, text);
    }

    /// <summary>Two classes and some 60 lines, as programs have them.</summary>
    private static string Source(int i)
    {
        var text = new StringBuilder($$"""
            using System; using System.Collections.Generic; using System.Linq; using Laminar;
            namespace Generated.Part{{i}};
            public sealed record Item(int Id, string Name, decimal Price);
            public sealed class Store
            {
                private readonly Dictionary<int, Item> _items = new();
                public void Add(Item item) { if (_items.ContainsKey(item.Id)) throw new ArgumentException($"item {item.Id} is there"); _items[item.Id] = item; }
                public IEnumerable<Item> Cheap(decimal most) => _items.Values.Where(item => item.Price <= most).OrderBy(item => item.Name);

            """);
        for (var method = 0; method < 12; method++)
        {
            text.Append($$"""
                    public int Method{{method}}(int n)
                    {
                        var sum = 0;
                        for (var i = 0; i < n; i++) { sum += i % {{method + 2}} == 0 ? i : -i; if (sum > 1000) { sum = _items.Count + sum / 2; } }
                        return sum + Cheap(sum).Count();
                    }

                """);
        }

        text.Append("}\n");
        if (i % 10 == 0)
        {
            text.Append("public static class Functions { [SqlFunction] public static int Size(string name) => Trimmed(name).Length; private static string Trimmed(string name) => name.Trim(); }\n");
        }

        return text.ToString();
    }
}
