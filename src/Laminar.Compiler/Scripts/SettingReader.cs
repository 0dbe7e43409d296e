using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>SET key = value. Every setting is known and every value checked.</summary>
public static class SettingReader
{
    private static readonly Setting[] s_settings =
    {
        new("bad-rows", "what happens to a row that cannot be read or on which an expression fails, unless --bad-rows says", (x, value) => x with { BadRows = value }, "fail", "skip"),
        new("format", "how results on standard output are written, unless --format says", (x, value) => x with { Format = value }, "table", "csv", "jsonl"),
        new("state", "unbounded: state that can grow without end is meant, where a statement would be refused for it", (x, value) => x with { UnboundedState = value == "unbounded" }, "bounded", "unbounded"),
        new("table.local-time-zone", "times are UTC: that can be said, and nothing else", (x, _) => x, "UTC"),
    };

    private sealed record Setting(string Name, string Meaning, Func<ScriptSettings, string, ScriptSettings> Read, params string[] Values);

    /// <summary>Name, values and meaning of each, for documentation.</summary>
    public static IEnumerable<(string Name, string Values, string Meaning)> All =>
        s_settings.Select(setting => (setting.Name, string.Join(", ", setting.Values.Select(value => $"`{value}`")), setting.Meaning));

    internal static ScriptSettings Read(SetStatement set, ScriptSettings settings, DiagnosticBag diagnostics)
    {
        var setting = s_settings.FirstOrDefault(other => string.Equals(other.Name, set.Key, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
        {
            var names = s_settings.Select(other => other.Name).ToList();
            var near = DidYouMean.Find(set.Key, names);
            diagnostics.Report(ScriptRules.UnknownSetting, set.Span, set.Key, near is null ? "" : $" (did you mean '{near}'?)", string.Join(", ", names));
            return settings;
        }

        var value = setting.Values.FirstOrDefault(other => string.Equals(other, set.Value, StringComparison.OrdinalIgnoreCase));
        if (value is null)
        {
            diagnostics.Report(ScriptRules.BadOption, set.Span, set.Key, set.Value, "it can be " + string.Join(", ", setting.Values.Select(other => $"'{other}'")));
            return settings;
        }

        return setting.Read(settings, value);
    }
}
