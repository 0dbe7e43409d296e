namespace Laminar.Compiler;

/// <summary>Whether state that can grow without end is meant, where a query would be refused for it.</summary>
public enum StateConsent
{
    /// <summary>Nobody has said so.</summary>
    None,

    /// <summary>The query's author has: [StreamQuery(…, State = StateBound.Unbounded)], or SET state = 'unbounded'.</summary>
    Said,

    /// <summary>Whoever runs it allows it, --allow-unbounded-state: it is a warning.</summary>
    Allowed,
}
