using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Runs;

namespace Anonymizer.Training.Tests.Runs;

[Collection(OneSeed.Collection)]
public sealed class TrainerTests
{
    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        var one = Train(seed: 5);

        Train(seed: 5).ShouldBe(one);
        Train(seed: 6).ShouldNotBe(one);
    }

    [Fact]
    public void A_canceled_training_stops_at_once()
    {
        using var canceled = new CancellationTokenSource();
        using var network = Sentences.Network();
        var tokenizer = Sentences.Tokenizer();
        var trainer = new Trainer(network, tokenizer, LabelSet.Default, new TrainingOptions { Window = 24 });
        canceled.Cancel();

        Should.Throw<OperationCanceledException>(() => trainer.Train(
            PreparedSet.Of(Sentences.Twenty, tokenizer, LabelSet.Default), _ => { }, _ => { }, canceled.Token));
    }

    [Fact]
    public void The_learning_rate_rises_and_falls_and_the_clock_can_end_the_run()
    {
        var schedule = new Schedule(new TrainingOptions { Epochs = 1, Warmup = 0.1, LearningRate = 1, MaxMinutes = 10 }, stepsPerEpoch: 100);

        schedule.Rate(0, TimeSpan.Zero).ShouldBe(0.1, 1e-9);
        schedule.Rate(10, TimeSpan.Zero).ShouldBe(1, 1e-9);
        schedule.Rate(55, TimeSpan.Zero).ShouldBe(0.5, 1e-9);
        schedule.Rate(10, TimeSpan.FromMinutes(5.5)).ShouldBe(0.5, 1e-9);
        schedule.IsOver(99, TimeSpan.Zero).ShouldBeFalse();
        schedule.IsOver(100, TimeSpan.Zero).ShouldBeTrue();
        schedule.IsOver(1, TimeSpan.FromMinutes(10)).ShouldBeTrue();
    }

    private static float[] Train(int seed)
    {
        using var network = Sentences.Network();
        var tokenizer = Sentences.Tokenizer();
        var options = new TrainingOptions { Epochs = 2, BatchPieces = 128, Window = 24, Seed = seed, HalfPrecision = false };
        var set = PreparedSet.Of(Sentences.Twenty, tokenizer, LabelSet.Default);
        new Trainer(network, tokenizer, LabelSet.Default, options).Train(set, _ => { }, _ => { }, CancellationToken.None);

        return network.ReadWeights()["head.weight"].Values;
    }
}
