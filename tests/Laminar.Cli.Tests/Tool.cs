using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>The tool in a folder of its own, run in process. Paths in what it says are shown without the folder.</summary>
public sealed class Tool : IDisposable
{
    public const string Trades =
        """
        CREATE SOURCE trades (ts TIMESTAMP, symbol TEXT NOT NULL, price DOUBLE, quantity INTEGER NOT NULL, WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
        WITH ('connector' = 'file', 'path' = '{dir}trades.csv', 'format' = 'csv');

        """;

    public const string TradeRows =
        """
        ts,symbol,price,quantity
        2026-01-05 09:30:00,A,10.5,1
        2026-01-05 09:30:00.5,B,,2
        2026-01-05 09:30:02,A,11.5,3
        2026-01-05 09:30:09,A,12,4

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("laminar-cli-").FullName + Path.DirectorySeparatorChar;

    public byte[] Input { get; set; } = [];

    /// <summary>Standard input that is no bytes in memory.</summary>
    public Stream? InputStream { get; set; }

    public bool OutIsTerminal { get; set; }

    public bool ErrorIsTerminal { get; set; }

    public CancellationToken Cancellation { get; set; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public string PathOf(string name) => _folder + name;

    public Tool With(string name, string content)
    {
        File.WriteAllText(PathOf(name), content.Replace("{dir}", _folder, StringComparison.Ordinal));
        return this;
    }

    /// <summary>A script over <see cref="Trades"/> and its rows.</summary>
    public Tool WithTrades(string statements, string rows = TradeRows) => With("trades.csv", rows).With("q.sql", Trades + statements);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Everything in the folder but what the test put there.</summary>
    public string[] FilesBut(params string[] names) => Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Except(names).Order().ToArray();

    public Outcome Run(params string[] args)
    {
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter { NewLine = "\n" };
        var code = CliProgram.Run(
            [.. args.Select(arg => arg.Replace("{dir}", _folder, StringComparison.Ordinal))],
            new CliConsole { Out = stdout, Error = stderr, In = InputStream ?? new MemoryStream(Input), OutIsTerminal = OutIsTerminal, ErrorIsTerminal = ErrorIsTerminal, Time = Time },
            Cancellation);
        return new Outcome(code, Shown(Encoding.UTF8.GetString(stdout.ToArray())), Shown(stderr.ToString()));
    }

    public Outcome RunScript(params string[] options) => Run(["run", "{dir}q.sql", .. options]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Shown(string text) => text.Replace(_folder, "", StringComparison.Ordinal);
}

public sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>The one error of a failed run: its first line. Nothing else may look like an error, and no stack trace may show.</summary>
    public string OneError()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", Error, StringComparison.Ordinal);
        var lines = Error.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).ToArray();
        Assert.True(lines.Length == 1, "one error is expected:\n" + Error);
        return lines[0];
    }

    public string Success()
    {
        Assert.True(Code == 0, $"exit code {Code}:\n{Error}");
        return Out;
    }
}
