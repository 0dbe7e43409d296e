using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>
/// A script of several statements → its sources, and a query class for each statement that runs. Statements see what stands before them.
/// </summary>
public static class ScriptCompiler
{
    /// <summary>Compiles a script.</summary>
    /// <param name="script">Its text.</param>
    /// <param name="files">Files for sources, by source name ignoring case: instead of, or in place of, their 'path'.</param>
    /// <param name="needsFiles">Whether a source without a file is an error: where the script is about to run.</param>
    public static ScriptProgram Compile(SqlText script, IReadOnlyDictionary<string, string>? files = null, bool needsFiles = false)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = SqlParser.ParseScript(script, diagnostics);
        var compilation = new ScriptCompilation(script, files ?? new Dictionary<string, string>(), needsFiles, diagnostics);
        if (!diagnostics.HasErrors)
        {
            foreach (var statement in syntax.Statements)
            {
                compilation.Add(statement);
            }

            compilation.End();
        }

        return new ScriptProgram(
            compilation.Sources.ToEquatableArray(),
            compilation.Units.ToEquatableArray(),
            diagnostics.Items.OrderBy(item => item.Span.Start).ToEquatableArray());
    }

    /// <summary>The names of a script's sources, as far as it can be parsed: for a command line that gives them files.</summary>
    public static EquatableArray<string> SourceNames(SqlText script) =>
        SqlParser.ParseScript(script, new DiagnosticBag()).Statements
            .OfType<CreateTableStatement>()
            .Where(statement => statement.Kind is TableKind.Source or TableKind.Table)
            .Select(statement => statement.Name.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToEquatableArray();
}
