using System;
using System.Linq;

namespace Laminar.HotPath.Cases.Running;

/// <summary>Runs every case and snippet where this program runs: natively compiled, when it was published so.</summary>
internal static class EveryCase
{
    public static int Main(string[] arguments)
    {
        if (arguments is ["guard", "kinds"])
        {
            return GuardKinds.Run();
        }

        if (arguments is ["guard", .. var mode])
        {
            return GuardProbe.Run(mode is [var named] ? Enum.Parse<HotPathMode>(named) : null);
        }

        var cases = Case.All().ToList();
        var wrong = cases.Select(Bytes.Verdict).Where(verdict => verdict is not null).ToList();
        wrong.ForEach(Console.WriteLine);
        Console.WriteLine($"{cases.Count} cases, {cases.Count(tried => tried.AtLeast > 0)} of which allocate: {wrong.Count} wrong");
        return wrong.Count == 0 && cases.Any(tried => tried.AtLeast > 0) ? 0 : 1;
    }
}
