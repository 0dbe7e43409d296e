using System;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Scripts;
using Laminar.Compiler.Text;
using Laminar.Roslyn.Queries;

namespace Laminar.Roslyn.Scripts;

/// <summary>A compiled script. Equal by value.</summary>
/// <param name="Identity">The model's.</param>
/// <param name="Files">The C# to add, a file for each type.</param>
/// <param name="Findings">What the compiler says about the statements.</param>
/// <param name="Failure">What went wrong inside the compiler, or null.</param>
public sealed record CompiledScript(string Identity, EquatableArray<ScriptType> Files, EquatableArray<SqlDiagnostic> Findings, string? Failure) : ICompiled
{
    public static CompiledScript Of(ScriptModel model)
    {
        try
        {
            var program = ScriptCompiler.Compile(new SqlText(model.Sql), new ScriptOptions { Place = model.Place });
            return new CompiledScript(model.Identity, program.Types.ToEquatableArray(), program.Diagnostics, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new CompiledScript(model.Identity, default, default, failure.GetType().Name + ": " + failure.Message);
        }
    }

    /// <summary>What a file is called before characters that files cannot have are taken out: no query has the name of a type within a constant.</summary>
    public string NameOf(ScriptType file) => Identity + "." + file.Type;
}
