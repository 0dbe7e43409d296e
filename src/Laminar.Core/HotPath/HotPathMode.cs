namespace Laminar;

/// <summary>What <see cref="HotPathGuard"/> does.</summary>
public enum HotPathMode
{
    /// <summary>Nothing: the guard is folded away.</summary>
    Off,

    /// <summary>Sections that allocate are counted.</summary>
    Count,

    /// <summary>A section that allocates throws a <see cref="HotPathViolationException"/> as it ends.</summary>
    Throw,
}
