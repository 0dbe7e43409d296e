using Laminar.Operators;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>The window and EMIT of a test's query.</summary>
public interface IPolicy
{
    static abstract ChangelogEmission Emission { get; }

    static virtual long Size => 0;

    static virtual long Slide => 0;

    static virtual long Offset => 0;

    static virtual bool Cumulates => false;

    static virtual long Delay => 20;

    static virtual long Lateness => 0;

    static virtual long Every => 0;

    static virtual bool Upserts => false;

    static virtual long Ttl => 0;
}

public readonly struct WholeForgetting : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Changes;

    public static long Ttl => 60;
}

public readonly struct WholeOnUpdateForgetting : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnUpdate;

    public static bool Upserts => true;

    public static long Ttl => 15;
}

public readonly struct Whole : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Changes;
}

public readonly struct WholeOnUpdate : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnUpdate;
}

public readonly struct WholeUpserts : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnUpdate;

    public static bool Upserts => true;
}

public readonly struct WholeEvery : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Every;

    public static long Every => 50;
}

public readonly struct TumbleChanges : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Changes;

    public static long Size => 100;

    public static long Slide => 100;

    public static long Lateness => 30;
}

public readonly struct HopOnUpdate : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnUpdate;

    public static long Size => 100;

    public static long Slide => 30;

    public static long Offset => 7;

    public static bool Upserts => true;
}

public readonly struct HopEvery : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Every;

    public static long Size => 100;

    public static long Slide => 50;

    public static long Lateness => 25;

    public static long Every => 70;
}

public readonly struct CumulateChanges : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.Changes;

    public static long Size => 120;

    public static long Slide => 40;

    public static long Offset => 5;

    public static bool Cumulates => true;
}

public readonly struct TumbleOnWatermark : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnWatermark;

    public static long Size => 60;

    public static long Slide => 60;

    public static long Lateness => 40;
}

public readonly struct HopOnClose : IPolicy
{
    public static ChangelogEmission Emission => ChangelogEmission.OnClose;

    public static long Size => 90;

    public static long Slide => 30;

    public static long Lateness => 15;
}
