using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>One rewriting of the plan. It changes neither results nor which rows fail.</summary>
public interface IPass
{
    /// <summary>As explain prints it.</summary>
    string Name { get; }

    LogicalNode Run(LogicalNode node);
}
