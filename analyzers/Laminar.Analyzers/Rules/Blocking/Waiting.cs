using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Blocking;

/// <summary>LAM4002: calls that stop the thread until something else happens.</summary>
internal sealed class Waiting() : HotPathRule(
    "LAM4002",
    "The hot path waits",
    "{0} stops the query's thread, in {1}: wait before or after the query, and hand results over without waiting for who takes them",
    HotPathAllowance.Blocking);
