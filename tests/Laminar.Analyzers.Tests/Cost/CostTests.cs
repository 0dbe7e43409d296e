using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Laminar.Analyzers.HotPath;
using Laminar.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Analyzers.Tests.Cost;

/// <summary>What the rules cost a program of 1,000 files, one in ten of which has hot-path code. Measured on demand: LAMINAR_COST=1; a build asserts nothing about time.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_program_of_1000_files()
    {
        var isMeasured = Environment.GetEnvironmentVariable("LAMINAR_COST") == "1";
        var files = isMeasured ? 1000 : 20;
        // The first round compiles the compiler.
        for (var round = 0; round < (isMeasured ? 4 : 1); round++)
        {
            var (compiling, analyzing) = await Measure(files);
            output.WriteLine($"{files} files: compiled in {compiling.TotalMilliseconds:0} ms, hot-path rules {analyzing.TotalMilliseconds:0} ms, {100 * analyzing / compiling:0.0} %");
        }
    }

    private static async Task<(TimeSpan Compiling, TimeSpan Analyzing)> Measure(int files)
    {
        var program = Program.Of(Enumerable.Range(0, files).Select(i => ($"File{i}.cs", File(i))));
        var watch = Stopwatch.StartNew();
        using var image = new MemoryStream();
        Assert.True(program.Compilation.Clone().Emit(image).Success);
        var compiling = watch.Elapsed;

        var analyzer = new HotPathAnalyzer();
        var analysis = program.Compilation.Clone().WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = await analysis.GetAnalysisResultAsync(default);
        Assert.Equal((files + 9) / 10, result.GetAllDiagnostics().Count(finding => finding.Id == "LAM3005"));
        return (compiling, result.AnalyzerTelemetryInfo[analyzer].ExecutionTime);
    }

    /// <summary>Two classes and some 60 lines, as programs have them.</summary>
    private static string File(int i)
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
