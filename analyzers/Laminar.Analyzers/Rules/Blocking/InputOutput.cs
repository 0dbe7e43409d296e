using System.Linq;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Blocking;

/// <summary>LAM4003: files, sockets, the console, processes, and calls of native code.</summary>
internal sealed class InputOutput() : HotPathRule(
    "LAM4003",
    "Input or output on the hot path",
    "{0} calls the system on the hot path, in {1}: collect in a buffer and write between batches",
    HotPathAllowance.InputOutput)
{
    public override string? Find(IOperation operation) => operation is IInvocationOperation { TargetMethod: { } method } && IsNative(method) ? $"The native method '{method.Name}'" : null;

    private static bool IsNative(IMethodSymbol method) =>
        (method.IsExtern && method.GetDllImportData() is not null) || method.GetAttributes().Any(mark => mark.AttributeClass is { Name: "LibraryImportAttribute" });
}
