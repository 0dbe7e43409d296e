using System;
using Xunit;

namespace Laminar.Core.Tests.HotPath;

public sealed class HotPathGuardTests
{
    private static object? s_kept;

    [Fact]
    public void An_object_is_caught_to_the_byte()
    {
        var violation = Assert.Throws<HotPathViolationException>(() =>
        {
            using var section = HotPathGuard.Enter("making an object");
            s_kept = new object();
        });
        Assert.Equal("making an object", violation.Section);
        Assert.Equal(24, violation.Bytes);
        Assert.Contains("24 bytes", violation.Message);
    }

    [Fact]
    public void Boxing_is_caught() => Assert.Throws<HotPathViolationException>(() => HotPathGuard.AssertNoAllocations(() => s_kept = Environment.TickCount64));

    [Fact]
    public void Clean_code_passes()
    {
        var sum = 0L;
        HotPathGuard.AssertNoAllocations(() => sum += 1);
        using (HotPathGuard.Enter("adding"))
        {
            sum++;
        }

        Assert.Equal(2, sum);
    }

    [Fact]
    public void A_lifted_part_is_left_out_and_what_follows_it_is_not()
    {
        using (HotPathGuard.Enter("outer"))
        {
            using var lifted = HotPathGuard.Lift();
            s_kept = new int[100];
        }

        Assert.Throws<HotPathViolationException>(() =>
        {
            using var section = HotPathGuard.Enter("outer");
            using (HotPathGuard.Lift())
            {
                s_kept = new int[100];
            }

            s_kept = new object();
        });
    }

    [Fact]
    public void The_inner_section_is_blamed_and_not_the_outer_too()
    {
        var violation = Assert.Throws<HotPathViolationException>(() =>
        {
            using var outer = HotPathGuard.Enter("outer");
            using var inner = HotPathGuard.Enter("inner");
            s_kept = new object();
        });
        Assert.Equal("inner", violation.Section);
    }

    [Fact]
    public void An_exception_is_not_hidden_by_what_it_allocated() => Assert.Throws<FormatException>(Fail);

    private static void Fail()
    {
        using var section = HotPathGuard.Enter("failing");
        throw new FormatException("on purpose");
    }

    [Fact]
    public void The_mode_is_fixed_once_in_use()
    {
        using (HotPathGuard.Enter("in use"))
        {
        }

        HotPathGuard.Use(HotPathMode.Throw, HotPathGuard.Watch);
        Assert.Throws<InvalidOperationException>(() => HotPathGuard.Use(HotPathMode.Off));
        Assert.Throws<InvalidOperationException>(() => HotPathGuard.Use(HotPathMode.Throw));
    }
}
