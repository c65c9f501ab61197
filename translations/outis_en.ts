<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>outis::gui</name>
    <message numerus="yes">
        <source>%1 near-copies of training images</source>
        <translation>
            <numerusform>%1 near-copy of a training image</numerusform>
            <numerusform>%1 near-copies of training images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 near-copies</source>
        <translation>
            <numerusform>%1 near-copy</numerusform>
            <numerusform>%1 near-copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 images</source>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 files</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 patients</source>
        <translation>
            <numerusform>%1 patient</numerusform>
            <numerusform>%1 patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 steps</source>
        <translation>
            <numerusform>%1 step</numerusform>
            <numerusform>%1 steps</numerusform>
        </translation>
    </message>
</context>
</TS>
