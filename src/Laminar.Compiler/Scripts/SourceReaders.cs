using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Scripts;

/// <summary>One reading of a source for several queries: it makes rows with the columns that any of them reads.</summary>
public static class SourceReaders
{
    /// <summary>A struct that reads the source's rows, as C#.</summary>
    /// <param name="source">The source.</param>
    /// <param name="units">The queries that read it.</param>
    /// <param name="space">The namespace to emit into.</param>
    /// <param name="name">The struct's name.</param>
    public static string Emit(ScriptSource source, IEnumerable<ScriptUnit> units, string space, string name)
    {
        var live = units.SelectMany(unit => unit.Plan.Inputs.Concat(unit.Plan.Asked.Select(asked => asked.Table))).Where(input => input.ClrName == source.Stream.ClrName).SelectMany(input => input.Positions);
        return CSharpEmitter.EmitReader(InputStream.Of(source.Stream, live.Distinct().OrderBy(column => column).ToEquatableArray(), watermark: null), space, name);
    }
}
