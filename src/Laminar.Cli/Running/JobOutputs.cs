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
            return new JobOutput(Printed(), format, new WriteOptions());
        }

        var options = new WriteOptions
        {
            Header = sink.Options.Header,
            Delimiter = sink.Options.Delimiter,
            Columns = ColumnsOf(unit, sink),
        };
        var written = sink.Options.FormatOf(sink.Options.Path) == RecordFormat.Csv ? ResultFormat.Csv : ResultFormat.JsonLines;
        return sink.Options.Connector switch
        {
            Connector.Blackhole => new JobOutput(Stream.Null, ResultFormat.None, options),
            Connector.Print => new JobOutput(Printed(), sink.Options.Format is null ? format : written, options),
            _ => new JobOutput(new OutputFile(sink.Options.Path!), written, options),
        };
    }

    /// <summary>A changelog has the kind of each change before the sink's columns.</summary>
    private static string[]? ColumnsOf(ScriptUnit unit, ScriptSink sink)
    {
        var names = sink.Columns.Select(column => column.Name).ToArray();
        return names.Length == 0 ? null : unit.Plan.Changes == ChangeMode.Append ? names : [KindColumn.Of(names), .. names];
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
