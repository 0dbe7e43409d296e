using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>
/// Where the rows of a script's statements go. Standard output has them in the order written: the first statement that prints does so at once, what others
/// print is kept in a temporary file until the run is over.
/// </summary>
internal sealed class JobOutputs(CliConsole console, ResultFormat format) : IDisposable
{
    private readonly List<Stream> _kept = [];
    private bool _printing;

    public static string NameOf(ScriptUnit unit) => unit.Kind switch
    {
        UnitKind.Stream => "its readers",
        UnitKind.MaterializedView => unit.Name,
        _ => unit.Sink?.Name ?? "standard output",
    };

    public JobOutput Of(ScriptUnit unit)
    {
        if (unit.Sink is not { } sink)
        {
            return new JobOutput(Printed(), format) { IsFolded = unit.Kind == UnitKind.MaterializedView };
        }

        var isFolded = sink is { Options.Connector: Connector.File, Key.Count: > 0 } && sink.Options.Format != RecordFormat.Debezium;
        var options = Options(sink, withKind: unit.Plan.Changes != ChangeMode.Append && !isFolded);
        var written = sink.Options.FormatOf(sink.Options.Path) switch
        {
            RecordFormat.Csv => ResultFormat.Csv,
            RecordFormat.Debezium => ResultFormat.Debezium,
            _ => ResultFormat.JsonLines,
        };
        return sink.Options.Connector switch
        {
            Connector.Blackhole => new JobOutput(Stream.Null, ResultFormat.None),
            Connector.Print => new JobOutput(Printed(), sink.Options.Format is null ? format : written) { Options = options },
            _ => new JobOutput(new OutputFile(sink.Options.Path!), written) { Options = options, IsFolded = isFolded, Key = [.. sink.Key] },
        };
    }

    /// <summary>The sink's own names; a changelog on a printer has the kind of change before them.</summary>
    private static WriteOptions Options(ScriptSink sink, bool withKind)
    {
        var names = sink.Columns.Select(column => column.Name);
        return new WriteOptions
        {
            Header = sink.Options.Header,
            Delimiter = sink.Options.Delimiter,
            Columns = sink.Columns.Count == 0 ? null : [.. withKind && sink.Options.Format != RecordFormat.Debezium ? names.Prepend(KindColumn.Of(names)) : names],
        };
    }

    /// <summary>Brings what was kept to standard output.</summary>
    public void Print()
    {
        foreach (var kept in _kept)
        {
            kept.Position = 0;
            kept.CopyTo(console.Out);
        }

        console.Out.Flush();
    }

    public void Dispose() => _kept.ForEach(kept => kept.Dispose());

    private Stream Printed()
    {
        if (!_printing)
        {
            _printing = true;
            return console.Out;
        }

        var path = Path.Combine(Path.GetTempPath(), "laminar-" + Path.GetRandomFileName());
        var kept = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose);
        _kept.Add(kept);
        return kept;
    }
}
