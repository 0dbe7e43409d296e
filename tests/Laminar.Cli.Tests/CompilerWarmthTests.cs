using System.Linq;
using Laminar.Cli.Compiling;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Cli.Tests;

public sealed class CompilerWarmthTests
{
    [Fact]
    public void What_the_compiler_is_warmed_with_compiles() =>
        Assert.Empty(InProcessCompiler.Compilation([CompilerWarmth.Text]).GetDiagnostics().Where(item => item.Severity == DiagnosticSeverity.Error));
}
