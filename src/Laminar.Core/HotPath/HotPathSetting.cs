using System;

namespace Laminar;

/// <summary>
/// The mode, fixed at first use: a static readonly field is a constant to the compilers, so that Off leaves no code behind.
/// </summary>
internal static class HotPathSetting
{
    // A plain field of another class: it can be set before this class is initialised.
    private static class Wish
    {
        public static HotPathMode? Mode;
        public static HotPathWatch? Watch;
    }

    public static class Fixed
    {
        public static readonly HotPathMode Mode = Wish.Mode ?? FromSwitch<HotPathMode>("Laminar.HotPath", "Off, Count or Throw");

        public static readonly HotPathWatch Watch = Mode == HotPathMode.Off ? HotPathWatch.None : Possible(Wish.Watch ?? FromSwitch<HotPathWatch>("Laminar.HotPath.Watch", "None, or some of Types, Waits, Blocking"));
    }

    [HotPath(Allow = HotPathAllow.SharedState, Because = "the mode is chosen once, before the first query starts")]
    public static void Use(HotPathMode mode, HotPathWatch watch)
    {
        Wish.Mode = mode;
        Wish.Watch = Possible(watch);
        if (Fixed.Mode != mode || Fixed.Watch != (mode == HotPathMode.Off ? HotPathWatch.None : watch))
        {
            throw InUse();
        }
    }

    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Exceptions, Because = "once, before the first query starts")]
    private static HotPathWatch Possible(HotPathWatch watch) => (watch & HotPathWatch.Blocking) == 0 || OperatingSystem.IsLinux()
        ? watch
        : throw new PlatformNotSupportedException("HotPathWatch.Blocking is counted by the system, and on Linux only: leave it out here.");

    private static InvalidOperationException InUse() =>
        new("The hot-path guard is in use already, as " + Fixed.Mode + " (" + Fixed.Watch + "): choose its mode before the first query starts.");

    private static T FromSwitch<T>(string name, string values)
        where T : struct, Enum
    {
        if (AppContext.GetData(name) is not string text)
        {
            return default;
        }

        return Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : throw new InvalidOperationException("The switch " + name + " is '" + text + "': use " + values + ".");
    }
}
