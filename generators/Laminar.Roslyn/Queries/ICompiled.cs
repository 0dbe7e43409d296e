using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Roslyn.Queries;

/// <summary>What compiling a model came to.</summary>
public interface ICompiled
{
    /// <summary>The model's.</summary>
    string Identity { get; }

    /// <summary>What the compiler says about the SQL.</summary>
    EquatableArray<SqlDiagnostic> Findings { get; }

    /// <summary>What went wrong inside the compiler, or null.</summary>
    string? Failure { get; }
}
