using Anonymizer.Ner.Tagging;
using Anonymizer.Training.Network;
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
            PreparedSet.Of(Sentences.Twenty, tokenizer, LabelSet.Default), _ => { }, (_, _) => { }, canceled.Token));
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

    [Fact]
    public void Deep_layers_learn_slower_and_new_parts_faster()
    {
        var options = new TrainingOptions { LayerDecay = 0.5, HeadFactor = 7 };

        LayerRates.FactorOf("encoder.layer.11.output.dense.weight", 12, options).ShouldBe(1);
        LayerRates.FactorOf("encoder.layer.9.output.dense.weight", 12, options).ShouldBe(0.25);
        LayerRates.FactorOf("embeddings.LayerNorm.bias", 2, options).ShouldBe(0.25);
        LayerRates.FactorOf("embeddings.shape_embeddings.weight", 12, options).ShouldBe(7);
        LayerRates.FactorOf("head.bias", 12, options).ShouldBe(7);
    }

    [Fact]
    public void The_average_lies_between_the_first_weights_and_the_last()
    {
        var first = Sentences.Network().ReadWeights()["head.weight"].Values[0];
        var averaged = 0f;

        var last = Train(seed: 5, (network, _) => averaged = network.ReadWeights()["head.weight"].Values[0])[0];

        Math.Abs(averaged - first).ShouldBeInRange(1e-6f, Math.Abs(last - first) * 0.99f);
    }

    private static float[] Train(int seed, Action<NerNetwork, TrainingProgress>? checkpoint = null)
    {
        using var network = Sentences.Network();
        var tokenizer = Sentences.Tokenizer();
        var options = new TrainingOptions { Epochs = 2, BatchPieces = 128, Window = 24, Seed = seed, HalfPrecision = false };
        var set = PreparedSet.Of(Sentences.Twenty, tokenizer, LabelSet.Default);
        new Trainer(network, tokenizer, LabelSet.Default, options).Train(set, _ => { }, checkpoint ?? ((_, _) => { }), CancellationToken.None);

        return network.ReadWeights()["head.weight"].Values;
    }
}
