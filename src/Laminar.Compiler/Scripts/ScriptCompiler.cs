using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>
/// A script of several statements → its sources, and a query class for each statement with rows of its own. Statements see what stands before them.
/// </summary>
public static class ScriptCompiler
{
    /// <summary>Compiles a script. Bad input gives diagnostics, never an exception.</summary>
    public static ScriptProgram Compile(SqlText script, ScriptOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = SqlParser.ParseScript(script, diagnostics);
        // What compiling text with syntax errors has to say follows from them: only the shape of what can be read is of use.
        var compilation = new ScriptCompilation(script, options, diagnostics.HasErrors ? new DiagnosticBag() : diagnostics);
        foreach (var statement in syntax.Statements)
        {
            compilation.Add(statement);
        }

        compilation.End();
        return new ScriptProgram(
            compilation.Sources.ToEquatableArray(),
            compilation.Units.ToEquatableArray(),
            compilation.Catalog,
            compilation.Shapes.ToEquatableArray(),
            compilation.Settings,
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
