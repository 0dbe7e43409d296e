namespace Laminar.Roslyn.Declared;

/// <summary>The members of Laminar.JoinPartner, in order.</summary>
internal enum DeclaredMatch
{
    Within,
    LastBefore,
    FirstAfter,
    Nearest,
    Any,
}
