using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>What was found in one method, and which methods of the program it calls.</summary>
internal sealed record MethodReport(IReadOnlyList<Finding> Findings, IReadOnlyCollection<IMethodSymbol> Callees);
