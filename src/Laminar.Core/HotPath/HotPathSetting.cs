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
    }

    public static class Fixed
    {
        public static readonly HotPathMode Mode = Wish.Mode ?? FromSwitch();
    }

    [HotPath(Allow = HotPathAllow.SharedState, Because = "the mode is chosen once, before the first query starts")]
    public static void Use(HotPathMode mode)
    {
        Wish.Mode = mode;
        if (Fixed.Mode != mode)
        {
            throw InUse();
        }
    }

    private static InvalidOperationException InUse() =>
        new("The hot-path guard is in use already, as " + Fixed.Mode + ": choose its mode before the first query starts.");

    private static HotPathMode FromSwitch()
    {
        if (AppContext.GetData("Laminar.HotPath") is not string text)
        {
            return HotPathMode.Off;
        }

        return Enum.TryParse<HotPathMode>(text, ignoreCase: true, out var mode)
            ? mode
            : throw new InvalidOperationException("The switch Laminar.HotPath is '" + text + "': use Off, Count or Throw.");
    }
}
